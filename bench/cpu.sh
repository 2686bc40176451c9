#!/usr/bin/env bash
# See README.md, or: bench/cpu.sh --help
set -euo pipefail
PYTHONDONTWRITEBYTECODE=1 PYTHONPATH="$(dirname "$(readlink -f "$0")")" exec python3 -m harness.cpu "$@"
