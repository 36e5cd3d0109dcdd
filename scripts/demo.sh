#!/bin/sh
# Run the main job: in a window where there is one, otherwise offscreen with pictures.
set -eu
python=$1
headless=${HEADLESS:-}

if [ -z "$headless" ] && [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "No display here: the same journey runs offscreen (as with HEADLESS=1)."
    headless=1
fi
if [ -z "$headless" ] && [ "$(uname -s)" = Linux ] && ! "$python" -m scripts.libraries; then
    headless=1
fi
if [ -n "$headless" ]; then
    QT_QPA_PLATFORM=offscreen exec "$python" -m tests.journeys.demo
fi
exec "$python" -m tests.journeys.demo --window
