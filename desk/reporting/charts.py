"""Where the bars, lines and points of a chart stand. Templates draw them; a table says the same.

Coordinates are in units of a drawing `WIDTH` wide, counted from the side a line of text begins at:
`Canvas` turns them round for languages written from the right.
"""

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH = 640
LABELS, VALUES = 200, 70  # room for names before, and numbers behind the bars
ROW, BAR = 26, 16
PLOT, EDGE = 160, 46  # height of a line's field, and the room around it
LETTERS = 28  # of a name that fit beside a bar; the table has all of it
HEATS = 5
TICKS = 6  # names under a line at most


@dataclass(frozen=True, slots=True, kw_only=True)
class Canvas:
    """A drawing of a height, for a direction of reading."""

    height: int
    rtl: bool

    def x(self, at: float) -> float:
        """A place along a line of text."""
        return round(WIDTH - at if self.rtl else at, 1)

    def left(self, at: float, width: float) -> float:
        """Where a rectangle that begins at a place has its left edge."""
        return round(WIDTH - at - width if self.rtl else at, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar with its name and number; `mark` is where a line over all bars passes, or None."""

    name: str
    shown: str
    left: float
    top: float
    width: float
    name_x: float
    shown_x: float
    mark: tuple[float, float] | None = None

    @property
    def short(self) -> str:
        """The name as far as there is room."""
        return self.name if len(self.name) <= LETTERS else f"{self.name[: LETTERS - 1]}…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """Bars under each other; with marks a Pareto chart."""

    canvas: Canvas
    bars: tuple[Bar, ...]

    @property
    def line(self) -> str:
        """The points of the line over the bars."""
        return " ".join(f"{x},{y}" for x, y in (bar.mark for bar in self.bars if bar.mark))


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One point of a line."""

    name: str
    shown: str
    x: float
    y: float
    flagged: bool
    ticked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line through points, with rules at nothing, half and the most."""

    canvas: Canvas
    points: tuple[Point, ...]
    rules: tuple[tuple[float, float], ...]  # height, and the number it stands for

    @property
    def path(self) -> str:
        """The points of the line."""
        return " ".join(f"{point.x},{point.y}" for point in self.points)


Named = tuple[str, float, str]  # a name, its number, the number as it is written


def bars(named: Sequence[Named], *, rtl: bool, running: bool = False) -> Bars:
    """Bars as long as their numbers; `running` adds how much of all is reached up to each."""
    canvas = Canvas(height=ROW * len(named) + 6, rtl=rtl)
    most = max((number for _, number, _ in named), default=0) or 1
    every = sum(number for _, number, _ in named) or 1
    room, reached, drawn = WIDTH - LABELS - VALUES, 0.0, []
    for place, (name, number, shown) in enumerate(named):
        width, top = room * max(0.0, number) / most, place * ROW + 4
        reached += number
        at = (canvas.x(LABELS + room * reached / every), top + BAR / 2)
        drawn.append(
            Bar(
                name=name,
                shown=shown,
                left=canvas.left(LABELS, width),
                top=top,
                width=round(width, 1),
                name_x=canvas.x(0),
                shown_x=canvas.x(LABELS + width + 8),
                mark=at if running else None,
            )
        )
    return Bars(canvas=canvas, bars=tuple(drawn))


def line(named: Sequence[Named], *, rtl: bool, flagged: frozenset[int] = frozenset()) -> Line:
    """A line through numbers in order; points of `flagged` places stand out."""
    canvas = Canvas(height=PLOT + EDGE, rtl=rtl)
    most = max((number for _, number, _ in named), default=0) or 1
    step = (WIDTH - 2 * EDGE) / max(1, len(named) - 1)
    every = -(-len(named) // TICKS)
    points = tuple(
        Point(
            name=name,
            shown=shown,
            x=canvas.x(EDGE + place * step),
            y=round(_high(number, most), 1),
            flagged=place in flagged,
            ticked=place % every == 0,
        )
        for place, (name, number, shown) in enumerate(named)
    )
    rules = tuple((round(_high(at, most), 1), at) for at in sorted({0, most // 2, most}))
    return Line(canvas=canvas, points=points, rules=rules)


def _high(number: float, most: float) -> float:
    return 12 + PLOT * (1 - number / most)


def heat(number: float, most: float) -> int:
    """How dark a field is, from 0 for nothing to `HEATS`."""
    return 0 if number <= 0 or most <= 0 else max(1, round(HEATS * number / most))
