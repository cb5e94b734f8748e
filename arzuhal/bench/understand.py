"""`bench understand`: twenty thousand messages through one process, one after another.

The rows set aside, over and over, in a process that imports nothing but the layer: time to load,
time a message, memory before, in the middle and after.
"""

import asyncio
import json
import sys
from typing import Any

MESSAGES = 20_000
_MEASURE = """
import json, resource, sys, time
from datetime import UTC, datetime
begun = time.perf_counter()
from nlp import pipeline
from nlp.language import Identifier
from nlp.understanding import CATEGORIES
reader, at = pipeline.load(CATEGORIES), datetime(2026, 11, 18, 9, tzinfo=UTC)
for text in ("hello there", "где заказ", "kargo nerede", "سفارشم کجاست"):
    reader.understand(text, received_at=at)
loaded = time.perf_counter() - begun
memory = [resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]
from nlp.training.corpus import shipped
texts = [row.text for row in shipped(development=True)]
took = []
for number in range(int(sys.argv[1])):
    start = time.perf_counter()
    reader.understand(texts[number % len(texts)], received_at=at)
    took.append(time.perf_counter() - start)
    if number in (int(sys.argv[1]) // 10, int(sys.argv[1]) - 1):
        memory.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
identifier = Identifier(pipeline.models().language)
start = time.perf_counter()
for text in texts:
    identifier.identify(text)
spoken = time.perf_counter() - start
start = time.perf_counter()
reader.understand("x y " * 250_000, received_at=at)
megabyte = time.perf_counter() - start
took.sort()
print(json.dumps({
    "load_s": round(loaded, 2),
    "messages_a_second": round(len(took) / sum(took)),
    "message_ms": {"p50": round(1e3 * took[len(took) // 2], 2),
                   "p95": round(1e3 * took[len(took) * 95 // 100], 2)},
    "megabyte_ms": round(1e3 * megabyte),
    "languages_a_second": round(len(texts) / spoken),
    "memory_mb": {"loaded": round(memory[0]), "tenth": round(memory[1]), "end": round(memory[2])},
}))
"""


async def run() -> dict[str, Any]:
    """Measure in a process of its own."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", _MEASURE, str(MESSAGES), stdout=asyncio.subprocess.PIPE
    )
    out, _ = await process.communicate()
    found: dict[str, Any] = json.loads(out)
    return found
