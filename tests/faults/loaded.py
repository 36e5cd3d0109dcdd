"""
A program that begins at once: what it needs is loaded before, and copies of the process run it.

``python -m tests.faults.loaded MODULE`` reads a line of JSON for each run: the words after the
module's name, and the file for its output. It answers with the number of a process that stands
still until it is told to go on (SIGCONT), so that strace can be there from its first call, and
then with how that process ended. Most of the time of a short program is spent on loading it,
and hundreds are killed here.
"""

import ctypes
import importlib
import json
import os
import runpy
import signal
import sys
import traceback

PR_SET_PTRACER = 0x59616D61
ANYBODY = ctypes.c_ulong(-1)


def main(module):
    importlib.import_module(module)
    del sys.modules[module]  # it is run as a program, from its first line
    for line in sys.stdin:
        words, output = json.loads(line)
        child = os.fork()
        if child == 0:
            run(module, words, output)
        os.waitpid(child, os.WUNTRACED)
        print(child, flush=True)
        _child, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def run(module, words, output):
    """Be that program, from where somebody lets it go on; never return."""
    code = 1
    try:
        os.dup2(os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 1)
        ctypes.CDLL(None).prctl(PR_SET_PTRACER, ANYBODY, 0, 0, 0)
        os.kill(os.getpid(), signal.SIGSTOP)
        sys.argv = [module, *words]
        runpy.run_module(module, run_name="__main__")
        code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(code)


if __name__ == "__main__":
    main(sys.argv[1])
