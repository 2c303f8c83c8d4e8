"""The encoder: the first layers of multilingual-e5-small (a BERT with layer norm after each part), and on top one
linear layer that gives every piece a score for every tag."""

from __future__ import annotations

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from training.e5 import E5, Shape

_DROPOUT = 0.1


class Layer(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.qkv = nn.Linear(shape.hidden, 3 * shape.hidden)
        self.out = nn.Linear(shape.hidden, shape.hidden)
        self.norm_attention = nn.LayerNorm(shape.hidden, eps=shape.epsilon)
        self.inner = nn.Linear(shape.hidden, shape.inner)
        self.outer = nn.Linear(shape.inner, shape.hidden)
        self.norm = nn.LayerNorm(shape.hidden, eps=shape.epsilon)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        drop = _DROPOUT if self.training else 0.0
        batch, length, hidden = x.shape
        qkv = self.qkv(x).view(batch, length, 3, self.heads, hidden // self.heads).permute(2, 0, 3, 1, 4)
        seen = F.scaled_dot_product_attention(qkv[0], qkv[1], qkv[2], attn_mask=mask, dropout_p=drop)
        seen = self.out(seen.transpose(1, 2).reshape(batch, length, hidden))
        x = self.norm_attention(x + F.dropout(seen, drop, self.training))
        return self.norm(x + F.dropout(self.outer(F.gelu(self.inner(x))), drop, self.training))


class Encoder(nn.Module):
    """``forward(ids, mask)``: numbers of pieces (batch, length) and where there are any → scores of tags."""

    def __init__(self, shape: Shape, pieces: int, layers: int, tags: int) -> None:
        super().__init__()
        self.word = nn.Embedding(pieces, shape.hidden)
        self.position = nn.Parameter(torch.zeros(shape.positions, shape.hidden))
        self.norm = nn.LayerNorm(shape.hidden, eps=shape.epsilon)
        self.layers = nn.ModuleList([Layer(shape) for _ in range(layers)])
        self.head = nn.Linear(shape.hidden, tags)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        x = self.norm(self.word(ids) + self.position[: ids.shape[1]])
        x = F.dropout(x, _DROPOUT, self.training)
        hidden = ((1.0 - mask.to(x.dtype)) * -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, hidden)
        return self.head(F.dropout(x, _DROPOUT, self.training))


def from_e5(e5: E5, kept: Sequence[int], layers: int, tags: int) -> Encoder:
    """The encoder with the weights of ``e5``: only the pieces ``kept``, only the first ``layers``."""
    shape = e5.shape
    net = Encoder(shape, len(kept), layers, tags)
    size = shape.hidden
    with torch.no_grad():
        words = torch.from_numpy(e5.tensor("emb.word").reshape(e5.size, size))
        net.word.weight.copy_(words[list(kept)])
        types = torch.from_numpy(e5.tensor("emb.type")).view(e5.types, size)
        net.position.copy_(torch.from_numpy(e5.tensor("emb.pos")).view(shape.positions, size) + types[0])
        _copy(e5, net.norm, "emb.ln")
        for number, layer in enumerate(net.layers):
            p = f"l{number}."
            layer.qkv.weight.copy_(
                torch.cat([torch.from_numpy(e5.tensor(f"{p}{k}.w")).view(size, size) for k in "qkv"])
            )
            layer.qkv.bias.copy_(torch.cat([torch.from_numpy(e5.tensor(f"{p}{k}.b")) for k in "qkv"]))
            for part, name in (
                ("out", "ao"),
                ("norm_attention", "aln"),
                ("inner", "fi"),
                ("outer", "fo"),
                ("norm", "oln"),
            ):
                _copy(e5, getattr(layer, part), p + name)
    return net


def _copy(e5: E5, part: nn.Linear | nn.LayerNorm, name: str) -> None:
    part.weight.copy_(torch.from_numpy(e5.tensor(f"{name}.w")).view_as(part.weight))
    part.bias.copy_(torch.from_numpy(e5.tensor(f"{name}.b")))
