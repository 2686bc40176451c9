"""The Java 17 that the connector promises to run on."""

import pathlib
import re

from harness import process

NEEDED = 17


def home():
    """Where Debian and others put it; Failed when there is none."""
    for folder in sorted(pathlib.Path("/usr/lib/jvm").glob("*")):
        if version(folder) == NEEDED and (folder / "bin" / "java").exists():
            return folder
    raise process.Failed(f"there is no Java {NEEDED} in /usr/lib/jvm: "
                         f"install openjdk-{NEEDED}-jre-headless, or say --java-home")


def checked(folder):
    """A directory that was given; Failed when it is of another version."""
    if version(folder) != NEEDED:
        raise process.Failed(f"this is no Java {NEEDED}: {folder}")
    return folder


def version(folder):
    try:
        found = re.search(r'^JAVA_VERSION="(\d+)', (folder / "release").read_text(), re.M)
    except OSError:
        return None
    return int(found.group(1)) if found else None
