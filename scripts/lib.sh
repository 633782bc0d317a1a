# shellcheck shell=bash disable=SC2034
# Shared by the scripts here; sourced, never run. Sets `root` and `preset`.
set -euo pipefail

root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
# Any preset of CMakePresets.json, for example DEEPSIGHT_PRESET=asan scripts/test.
preset=${DEEPSIGHT_PRESET:-release}

say() { printf '==> %s\n' "$*"; }

# die PROBLEM [REMEDY...]: one line each, then the script ends.
die() {
    printf 'error: %s\n' "$1" >&2
    shift
    [[ $# -eq 0 ]] || printf '       %s\n' "$@" >&2
    exit 1
}

# Prints the comment block at the top of the calling script.
usage() { sed -n '2,/^$/s/^# \{0,1\}//p' "$0"; }

# A translation unit that includes torch.h takes up to 2 GB, so memory limits the jobs too.
build_jobs() {
    local cores memory
    cores=$(nproc)
    memory=$(awk '/^MemAvailable/ { print int($2 / 2000000) }' /proc/meminfo)
    [[ -n $memory && $memory -lt $cores ]] && cores=$memory
    [[ $cores -ge 1 ]] || cores=1
    echo "$cores"
}

# build PRESET [TARGET...] [-- CMAKE_OPTION...]: configures and builds build/PRESET.
build() {
    local name=$1 targets=()
    shift
    while [[ $# -gt 0 && $1 != -- ]]; do
        targets+=("$1")
        shift
    done
    [[ $# -eq 0 ]] || shift
    say "Building build/$name"
    cd "$root"
    cmake --preset "$name" --log-level=WARNING \
        "-DDEEPSIGHT_LIBTORCH_DIR=${DEEPSIGHT_LIBTORCH_DIR:-}" "$@" > /dev/null ||
        die "CMake could not configure build/$name; its message is above." \
            "After a change of compiler or libtorch, remove build/$name and start again."
    # The preset says which targets are meant where none is named.
    cmake --build --preset "$name" --parallel "$(build_jobs)" \
        ${targets:+--target "${targets[@]}"} ||
        die "The build in build/$name failed; the compiler's message is above."
}
