"""Looks for a mail that stops the reader. Not part of the test suite; run it with

    python -m tests.channels.email.fuzz mutate RUNS SEED     mutated specimens, fast, repeatable
    python -m tests.channels.email.fuzz guided -runs=100000 NEW_INPUTS tests/corpus/mail

The second is led by the code each input reaches and needs `atheris` (`uv pip install atheris`).
A finding is an exception, a step of reading that failed, text that is no text, or an input that
takes over a second of processor time. It is kept in a file, and the search stops.
"""

import json
import random
import sys
import time
from hashlib import sha256
from pathlib import Path

LONGEST = 1.0  # seconds
CORPUS = Path(__file__).parents[2] / "corpus" / "mail"
MARKS = (b"\0", b"\r", b"=?utf-8?b?", b"--", b">", b'"', b";", b"%", b"=", b"(", b"<")
TOLD = 10_000  # runs between two lines of progress


def read(raw: bytes) -> None:
    """One input through everything that reads a mail."""
    from channels.email import parse, shown  # noqa: PLC0415  # atheris first

    began = time.process_time()
    mail = parse.parse_mail(raw)
    json.dumps(shown.to_json(mail), ensure_ascii=False).encode()
    parse.external_id(mail)
    failed = [defect for defect in mail.defects if "could not be read" in defect]
    assert not failed, failed
    assert bool(mail.text.strip()) == bool(mail.full_text.strip())
    assert time.process_time() - began < LONGEST


def mutate(runs: int, seed: int) -> None:
    """Read `runs` mails made of pieces of the specimens, torn, doubled, moved and overwritten."""
    chance = random.Random(seed)  # noqa: S311  # nothing here is a secret
    mails = [path.read_bytes() for path in sorted(CORPUS.glob("*.eml"))]
    for run in range(1, runs + 1):
        raw = bytearray(chance.choice(mails))
        for _ in range(chance.randint(1, 8)):
            tear(raw, chance, mails)
        try:
            read(bytes(raw))
        except BaseException:
            Path(f"finding-{sha256(raw).hexdigest()[:12]}.eml").write_bytes(raw)
            raise
        if run % TOLD == 0:
            print(f"{run} read, no finding", flush=True)  # noqa: T201  # progress


def tear(raw: bytearray, chance: random.Random, mails: list[bytes]) -> None:
    """Change one place."""
    at = chance.randint(0, len(raw))
    end = min(len(raw), at + chance.choice((0, 0, 1, 2, 8, 60, 400)))
    other = chance.choice(mails)
    start = chance.randint(0, len(other))
    piece = chance.choice((
        b"", bytes([chance.randrange(256)]), raw[at:end] * 3, other[start : start + 200], b"\n\n",
        bytes(chance.randrange(256) for _ in range(chance.randint(1, 12))),
        chance.choice(MARKS),
    ))  # fmt: skip
    raw[at:end] = piece


if __name__ == "__main__":
    if sys.argv[1:2] == ["mutate"]:
        mutate(int(sys.argv[2]), int(sys.argv[3]))
    else:
        import atheris  # type: ignore[import-untyped]  # installed only by who fuzzes

        with atheris.instrument_imports(include=["channels"]):
            import channels.email.shown  # noqa: F401  # what is imported here is watched

        atheris.Setup([sys.argv[0], *sys.argv[2:]], read)
        atheris.Fuzz()
