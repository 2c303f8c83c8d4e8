"""Trains the encoder, and writes it as an ONNX file with 8-bit weights, with its vocabulary beside it."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

from kelissoz.names.pieces import PAD, Pieces
from training.e5 import E5
from training.encoder import Encoder, from_e5
from training.kaznerd import Tagged

Items = list[tuple[list[int], list[int], list[int]]]


@dataclass(frozen=True, slots=True)
class Plan:
    """How it is trained. ``batch``: pieces in one step; ``rate`` and ``head_rate``: the highest learning rates of the
    encoder and of its last layer."""

    layers: int = 6
    epochs: int = 5
    batch: int = 640
    rate: float = 2e-4
    head_rate: float = 1e-3
    seed: int = 0


def train(
    e5: E5,
    kept: Sequence[int],
    pieces: Pieces,
    tags: Sequence[str],
    groups: Sequence[Sequence[Tagged]],
    plan: Plan,
) -> Encoder:
    """The encoder trained on one variant of each group a time, chosen anew every epoch."""
    torch.manual_seed(plan.seed)
    dice = random.Random(plan.seed)
    net = from_e5(e5, kept, plan.layers, len(tags))
    numbers = {tag: number for number, tag in enumerate(tags)}
    steps = plan.epochs * len(
        list(_batches(_items(groups, pieces, numbers, random.Random(1)), plan, random.Random(1)))
    )
    optimizer, schedule = _optimizer(net, plan, steps)
    net.train()
    began, step, smooth = time.time(), 0, 0.0
    for _ in range(plan.epochs):
        for batch in _batches(_items(groups, pieces, numbers, dice), plan, dice):
            loss = _loss(net, batch)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            smooth = 0.98 * smooth + 0.02 * float(loss.detach()) if step > 1 else float(loss.detach())
            if step % 100 == 0:
                print(f"step {step} of {steps}, loss {smooth:.4f}, {time.time() - began:.0f} s", flush=True)
    return net.eval()


def _items(
    groups: Sequence[Sequence[Tagged]], pieces: Pieces, numbers: dict[str, int], dice: random.Random
) -> Items:
    items = []
    for group in groups:
        sentence = dice.choice(group)
        ids, firsts = pieces.of_sentence(sentence.words)
        items.append((ids, firsts, [numbers[tag] for tag in sentence.tags[: len(firsts)]]))
    return items


def _batches(items: Items, plan: Plan, dice: random.Random) -> Iterator[Items]:
    """Sentences of about one length together, in random order."""
    items = sorted(items, key=lambda item: len(item[0]) + 3 * dice.random())
    batches: list[Items] = [[]]
    for item in items:
        if batches[-1] and (len(batches[-1]) + 1) * len(item[0]) > plan.batch:
            batches.append([])
        batches[-1].append(item)
    dice.shuffle(batches)
    yield from batches


def _loss(net: Encoder, batch: Items) -> Tensor:
    longest = max(len(ids) for ids, _, _ in batch)
    ids = torch.full((len(batch), longest), PAD)
    mask = torch.zeros(len(batch), longest, dtype=torch.bool)
    rows, columns, wanted = [], [], []
    for row, (numbers, firsts, tags) in enumerate(batch):
        ids[row, : len(numbers)] = torch.tensor(numbers)
        mask[row, : len(numbers)] = True
        rows += [row] * len(firsts)
        columns += firsts
        wanted += tags
    return F.cross_entropy(net(ids, mask)[rows, columns], torch.tensor(wanted))


def _optimizer(
    net: Encoder, plan: Plan, steps: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LambdaLR]:
    body = [(name, p) for name, p in net.named_parameters() if not name.startswith("head")]
    decayed = [p for name, p in body if p.dim() > 1 and name not in ("word.weight", "position")]
    others = [p for name, p in body if p.dim() <= 1 or name in ("word.weight", "position")]
    optimizer = torch.optim.AdamW(
        [
            {"params": decayed, "weight_decay": 0.01},
            {"params": others, "weight_decay": 0.0},
            {"params": net.head.parameters(), "lr": plan.head_rate, "weight_decay": 0.01},
        ],
        lr=plan.rate,
        betas=(0.9, 0.98),
    )
    warm = max(1, steps // 10)

    def factor(step: int) -> float:
        return min((step + 1) / warm, max(0.0, (steps - step) / (steps - warm)))

    return optimizer, torch.optim.lr_scheduler.LambdaLR(optimizer, factor)


def export(net: Encoder, path: Path) -> None:
    """Writes ``path``: weights of matrices and embeddings in 8 bits, one scale a column."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    whole = path.with_suffix(".full.onnx")
    example = (torch.randint(5, 100, (3, 20)), torch.ones(3, 20, dtype=torch.bool))
    axes = {
        "ids": {0: "batch", 1: "length"},
        "mask": {0: "batch", 1: "length"},
        "scores": {0: "batch", 1: "length"},
    }
    torch.onnx.export(
        net,
        example,
        str(whole),
        input_names=["ids", "mask"],
        output_names=["scores"],
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )
    quantize_dynamic(
        str(whole),
        str(path),
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
        op_types_to_quantize=["MatMul", "Gemm", "Gather"],
        extra_options={"MatMulConstBOnly": True},
    )
    whole.unlink()


def tags_of(groups: Sequence[Sequence[Tagged]]) -> list[str]:
    """``O``, then each class with its beginning before its inside."""
    found = {tag for group in groups for sentence in group for tag in sentence.tags} - {"O"}
    return ["O", *sorted(found, key=lambda tag: (tag[2:], tag[0]))]


def write_vocabulary(
    path: Path, pieces: Sequence[tuple[str, float]], norm: dict[str, str], tags: Sequence[str]
) -> None:
    """The pieces with their scores, the characters that are read as others, the tags: JSON."""
    kept = {letter: read for letter, read in norm.items() if len(letter) == 1 and letter != read}
    path.write_text(
        json.dumps(
            {
                "tags": list(tags),
                "norm": kept,
                "pieces": [[piece, round(score, 4)] for piece, score in pieces],
            },
            ensure_ascii=False,
        ),
        encoding="utf-8",
    )
