"""Programs with mounts of their own: a small disk, a read-only one, a share."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def run_elsewhere(mounting: str, code: str, *arguments: object, given: str = "") -> list[str]:
    """
    Run Python ``code`` where ``mounting``, lines of shell, came first; return what it printed.

    Both get ``arguments``; ``given`` is the input. It needs root, or a system that lends it:
    without, the test fails.
    """
    assert shutil.which("unshare"), "unshare is missing: apt-get install util-linux"
    lent = [] if os.geteuid() == 0 else ["--map-root-user"]
    shell = f'set -e\n{mounting}\nexec "$PYTHON" -c "$CODE" "$@"'
    done = subprocess.run(
        ["unshare", "--mount", *lent, "sh", "-c", shell, "sh", *map(str, arguments)],
        env={**os.environ, "PYTHON": sys.executable, "CODE": code, "PYTHONPATH": str(ROOT)},
        cwd=ROOT,
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()
