"""The program itself, up to its painted unlock window."""

import sys
from pathlib import Path

from salon_vault.__main__ import Launch, main

if __name__ == "__main__":
    from benchmarks.children.painted import await_paint

    vault, preferences = sys.argv[1:]
    launch = Launch(on_frame=await_paint, preferences=Path(preferences))
    sys.exit(main(["--vault", vault], launch))
