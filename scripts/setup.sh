#!/bin/sh
# Make the virtual environment from the lock, with a Python that Qt can live with.
#
# On CPython 3.11 the Qt binding loses references to None and aborts after minutes, so an older
# Python is replaced: one of pyenv, one on PATH, or one that uv finds. Nothing is installed
# outside the environment's own folder.
set -eu
venv=$1

fits() { "$1" -c 'import sys; sys.exit(not (3, 12) <= sys.version_info[:2] < (3, 15))' 2>/dev/null; }

find_python() {
    for name in python3 python3.13 python3.14 python3.12 python; do
        if command -v "$name" >/dev/null 2>&1 && fits "$name"; then
            command -v "$name"
            return
        fi
    done
    if command -v pyenv >/dev/null 2>&1; then
        for version in $(pyenv versions --bare 2>/dev/null | grep -E '^3\.(13|14|12)\.[0-9]+$' | sort -r); do
            found="$(pyenv prefix "$version" 2>/dev/null)/bin/python3"
            if [ -x "$found" ] && fits "$found"; then
                echo "$found"
                return
            fi
        done
    fi
    if command -v uv >/dev/null 2>&1; then
        found=$(uv python find '>=3.12,<3.15' 2>/dev/null || true)
        if [ -z "$found" ]; then
            uv python install 3.13 >/dev/null 2>&1 || true
            found=$(uv python find '>=3.12,<3.15' 2>/dev/null || true)
        fi
        if [ -n "$found" ] && fits "$found"; then
            echo "$found"
            return
        fi
    fi
}

python=$(find_python)
if [ -z "$python" ]; then
    cat >&2 <<'END'
Salon Vault needs Python 3.12, 3.13 or 3.14, and found none.
Nothing was changed. Install one of them, then run the same command again:
  Debian, Ubuntu   sudo apt-get install python3.13 python3.13-venv   (or: pyenv install 3.13)
  macOS            brew install python@3.13
  Windows          install Python 3.13 from the Microsoft Store, and use the commands in README.md
END
    exit 1
fi

echo "Setting up $venv with $("$python" --version) ..."
rm -rf "$venv"
if ! "$python" -m venv "$venv"; then
    echo "This Python cannot make virtual environments. On Debian: sudo apt-get install python3-venv" >&2
    exit 1
fi
if ! "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock; then
    rm -rf "$venv"
    echo "The libraries could not be installed, so $venv was removed again. Is there a connection?" >&2
    exit 1
fi
