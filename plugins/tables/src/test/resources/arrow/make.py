# Makes the files beside it, with pyarrow 26.0.1 and polars 2.1.0.
import datetime
import json
import os
from decimal import Decimal

import polars
import pyarrow as pa
import pyarrow.feather as feather

N = 50
day = datetime.date(2024, 2, 28)
moment = datetime.datetime(2024, 2, 28, 12)
mood = ["good" if i % 2 == 0 else "bad" for i in range(N)]
table = pa.table(
    {
        "embedding": pa.array([[i, i + 0.5, -i] for i in range(N)], pa.list_(pa.float32(), 3)),
        "id": pa.array(range(N), pa.int64()),
        "text": pa.array([None if i == 4 else f"review number {i}" for i in range(N)], pa.string()),
        "mood": pa.array(mood).dictionary_encode(),
        "paid": pa.array([i % 3 == 0 for i in range(N)]),
        "day": pa.array([day + datetime.timedelta(i) for i in range(N)], pa.date32()),
        "moment": pa.array([moment + datetime.timedelta(seconds=i) for i in range(N)], pa.timestamp("us")),
        "long_id": pa.array([12345678901234560 + i for i in range(N)], pa.uint64()),
        "price": pa.array([i * 5 for i in range(N)], pa.int32()).cast(pa.decimal128(12, 2)),
        "nested": pa.array([{"a": i, "b": ["x"]} for i in range(N)]),
    }
)
for compression in ["uncompressed", "lz4", "zstd"]:
    feather.write_feather(table, compression + ".feather", compression=compression, chunksize=20)
with pa.ipc.new_stream("stream.arrows", table.schema) as writer:
    writer.write_table(table, 7)

lists = {
    "half": pa.list_(pa.float16()),
    "single": pa.large_list(pa.float32()),
    "double": pa.list_(pa.float64()),
    "bytes": pa.list_(pa.uint8(), 3),
}
rows = [[i % 100, 1, 2] for i in range(N)]
for name, kind in lists.items():
    feather.write_feather(pa.table({"v": pa.array(rows, kind)}), name + ".feather", compression="uncompressed")
odd = [None if i == 5 else [1, None] if i == 7 else [i, i] for i in range(10)]
feather.write_feather(pa.table({"v": pa.array(odd, pa.list_(pa.float32()))}), "gaps.feather")
feather.write_feather(pa.table({"v": pa.array(odd, pa.list_(pa.float32(), 2))}), "fixed-gaps.feather")
ragged = [[1.0] * (3 if i == 17 else 4) for i in range(20)]
feather.write_feather(pa.table({"v": pa.array(ragged, pa.list_(pa.float32()))}), "ragged.feather")
feather.write_feather(table.slice(13, 9).combine_chunks(), "slice.feather", compression="uncompressed")

polars.from_arrow(table.select(["id", "text", "mood"])).with_columns(
    polars.Series("v", [[float(i), 1.0] for i in range(N)], dtype=polars.Array(polars.Float32, 2))
).write_ipc("polars.arrow", compression="zstd")

os.makedirs("saved", exist_ok=True)
for part in range(2):
    with pa.ipc.new_stream(f"saved/data-0000{part}-of-00002.arrow", table.schema) as writer:
        writer.write_table(table.slice(part * 25, 25), 10)
with open("saved/state.json", "w") as state:
    files = [{"filename": f"data-0000{part}-of-00002.arrow"} for part in range(2)]
    json.dump({"_data_files": files, "_fingerprint": "0", "_format_type": None}, state)

# Buffers of more than 64 KiB, in which blocks of LZ4 refer to one another; they repeat, so that the files are small.
long = pa.array([[i % 10, i % 7] for i in range(20_000)], pa.list_(pa.float32(), 2))
for compression in ["lz4", "zstd"]:
    feather.write_feather(pa.table({"v": long}), "long-" + compression + ".feather", compression=compression)

# Decimals of more digits than a long has, and numbers in dictionaries.
wide = pa.table(
    {
        "x": pa.array([1.0, 2.0, 3.0]),
        "big": pa.array([Decimal("12345678901234567890.1234"), None, Decimal("-0.0001")], pa.decimal128(38, 4)),
        "huge": pa.array([Decimal(10**40 + i) for i in range(3)], pa.decimal256(50, 2)),
        "exact": pa.array([Decimal("1234567890123456.78"), Decimal("1"), None], pa.decimal128(18, 2)),
        "kind": pa.array([30, 10, 30], pa.int16()).dictionary_encode(),
        "share": pa.array([0.5, 0.25, 0.5]).dictionary_encode(),
    }
)
feather.write_feather(wide, "wide.feather", compression="uncompressed")
