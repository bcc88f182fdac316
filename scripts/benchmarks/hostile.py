"""Files of 1 MB that somebody may have made to do harm."""
import pathlib

SIZE = 1 << 20


def filled(piece, start="", end=""):
    """A text of 1 MB: a piece again and again."""
    count = (SIZE - len(start) - len(end)) // len(piece)
    return start + piece * count + end


def bomb():
    """Aliases of aliases: nine to the power of as many lines."""
    lines = ["a0: &a0 x"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 20_000)]
    return "\n".join(lines)[:SIZE]


FILES = {
    "brackets.yaml": lambda: filled("[", "a: "),
    "brackets.json": lambda: filled("["),
    "braces.yaml": lambda: filled("{a: "),
    "blocks.yaml": lambda: "\n".join(" " * n + "a:" for n in range(1_400)),
    "bomb.yaml": bomb,
    "anchors.yaml": lambda: filled("- &a x\n"),
    "keys.yaml": lambda: "".join(f"k{n}: 1\n" for n in range(90_000)),
    "same-keys.yaml": lambda: filled("a: 1\n"),
    "one-line.yaml": lambda: filled("x", "a: "),
    "quoted-lines.yaml": lambda: filled("x\n ", 'a: "', '"\n'),
    "escapes.json": lambda: filled("\\u0041", '{"a": "', '"}'),
    "controls.yaml": lambda: filled("\x01", "a: "),
    "marks.yaml": lambda: filled("e\u0301", "a: "),
    "spaces.yaml": lambda: filled(" ", "a: "),
    "comments.yaml": lambda: filled("# x\n", "a: 1\n"),
    "dashes.yaml": lambda: filled("- "),
    "numbers.json": lambda: filled("9", '{"a": ', "}"),
    "quotes.csv": lambda: filled('"', "a,b\n"),
    "commas.csv": lambda: filled(",", "a,b\n"),
}


def write(folder):
    """Writes the files, a schema that takes everything and names `a`, and a file with one line."""
    folder = pathlib.Path(folder)
    for name, text in FILES.items():
        (folder / name).write_text(text())
    (folder / "plain.yaml").write_text("a: 1\n")
    (folder / "schema.json").write_text(
        '{"properties": {"a": {"type": ["string", "integer", "array"]}}}\n')
