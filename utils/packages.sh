# Debian packages, installed where they are missing. Sourced by quickstart and check.
# Works on Debian 12 and 13 (and what derives from them).

BUILD_PACKAGES=(cmake ninja-build ccache pkg-config python3 libgc-dev libgmp-dev libutf8proc-dev
  libpcre2-dev libfmt-dev libcli11-dev libedit-dev zlib1g-dev flatbuffers-compiler libflatbuffers-dev)
TEST_PACKAGES=(libgtest-dev)

die() {
  echo "${0##*/}: $*" >&2
  exit 1
}

is_installed() { [[ $(dpkg-query -W -f '${db:Status-Abbrev}' "$1" 2>/dev/null) == ii* ]]; }
is_offered() { apt-cache show --no-all-versions "$1" >/dev/null 2>&1; }

# compiler_packages VERSION: what the build needs of LLVM; the tools are lit and FileCheck.
# The sanitizers' run-time is large, so only the caller that sets SANITIZE gets it.
compiler_packages() {
  echo "clang-$1 lld-$1 llvm-$1-dev llvm-$1-tools ${SANITIZE:+libclang-rt-$1-dev}"
}

# missing_of PACKAGE...: prints those that are not installed.
missing_of() {
  local package
  for package in "$@"; do is_installed "$package" || echo "$package"; done
}

# as_root COMMAND...: with sudo where that asks no password.
as_root() { if [[ $(id -u) == 0 ]]; then "$@"; else sudo -n "$@"; fi; }
can_be_root() { [[ $(id -u) == 0 ]] || sudo -n true 2>/dev/null; }

# install_packages PACKAGE...: installs those and a compiler (LLVM 22, or 19 where Debian has
# no 22), unless all is there. Says nothing when there is nothing to do.
# shellcheck disable=SC2046,SC2207
install_packages() {
  local version package missing
  command -v dpkg-query >/dev/null ||
    die "this is not Debian. Install by hand what corresponds to: $* $(compiler_packages 22)"
  for version in 22 19; do
    [[ $(missing_of "$@" $(compiler_packages $version)) ]] || return 0
  done

  if can_be_root; then
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq ||
      echo "apt-get update failed; going on with the package lists that are here" >&2
  fi
  version=22
  is_offered clang-22 && is_offered llvm-22-dev || version=19
  missing=($(missing_of "$@" $(compiler_packages $version)))
  can_be_root || die "packages are missing, and this user may not install them. As root, run:
  apt-get update && apt-get install --no-install-recommends ${missing[*]}"
  for package in "${missing[@]}"; do
    is_offered "$package" || die "apt does not offer the package $package. Its home is the section main" \
      "of Debian 12 or 13: add that to /etc/apt/sources.list and run this again."
  done
  echo "Installing: ${missing[*]}"
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null ||
    die "apt-get install failed (see above). Mend that, or run by hand as root:
  apt-get install --no-install-recommends ${missing[*]}"
}

# build_preset PRESET FOLDER: configures where needed, and builds. Output appears on failure.
build_preset() {
  local preset=$1 folder=$2 log
  log=$(mktemp)
  if [[ ! -e $folder/build.ninja ]]; then
    echo "Configuring $folder"
    cmake --preset "$preset" >"$log" 2>&1 || { cat "$log"; rm "$log"; return 1; }
  fi
  echo "Building $folder"
  ninja -C "$folder" -j "${JOBS:-2}" >"$log" 2>&1 || { grep -v '^\[' "$log"; rm "$log"; return 1; }
  rm "$log"
}
