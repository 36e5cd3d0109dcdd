"""The command line keeps anchors where the window does, without asking Qt."""

from storage.os_places import settings_folder
from ui.preferences import preferences_file


def test_settings_lie_where_qt_says():
    assert settings_folder() == preferences_file().parent
