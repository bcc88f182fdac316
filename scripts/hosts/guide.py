"""What the page Server says to do, so that it is done as it is written."""
import pathlib

PAGE = (pathlib.Path(__file__).resolve().parents[2]
        / "Sources/Commands/Bangkom.docc/Server.md")


class Block:
    """A block of code: its language, its lines, and the heading that it stands under."""

    def __init__(self, heading, language):
        self.heading, self.language, self.lines = heading, language, []

    @property
    def commands(self):
        """The commands of a console."""
        return [line[2:] for line in self.lines if line.startswith("$ ")]

    @property
    def text(self):
        """A file."""
        return "\n".join(self.lines) + "\n"


def blocks(heading, language):
    """The blocks of one language under a heading, up to the next one."""
    found, current, block = [], "", None
    for line in PAGE.read_text().splitlines():
        if line.startswith("```"):
            if block:
                found.append(block)
                block = None
            else:
                block = Block(current, line[3:])
        elif block:
            block.lines.append(line)
        elif line.startswith("#"):
            current = line.lstrip("#").strip()
    found = [b for b in found if (b.heading, b.language) == (heading, language)]
    if not found:
        raise RuntimeError(f"{PAGE.name} has no {language} under `{heading}`")
    return found
