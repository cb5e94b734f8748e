#!/bin/sh
# The environment of `make`: with uv where it is installed, else with venv and pip.
set -eu

fault() {
    echo "fault: $*" >&2
    exit 1
}

create() {
    python="${PYTHON:-python3}"
    command -v "$python" >/dev/null || fault "$python is not installed. Install Python 3.11 or newer, or name one: make PYTHON=/path/to/python3."
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        fault "$python is $("$python" -V 2>&1). Python 3.11 or newer is needed: make PYTHON=python3.11 ..."
    echo "Making the environment in $1 ..."
    if command -v uv >/dev/null; then
        uv venv --quiet --python "$python" "$1"
    else
        "$python" -m venv "$1" || fault "the environment could not be made. On Debian and Ubuntu: apt-get install python3-venv."
    fi
}

install() {
    echo "Installing from $2 (a minute or two the first time) ..."
    if command -v uv >/dev/null; then
        uv pip install --quiet --python "$1/bin/python" --require-hashes -r "$2"
        uv pip install --quiet --python "$1/bin/python" --no-deps --editable .
    else
        pip="$1/bin/python -m pip --disable-pip-version-check --quiet"
        $pip install --require-hashes -r "$2" || fault "the packages could not be installed; see above."
        $pip install --no-deps --editable . || fault "Arzuhal itself could not be installed; see above."
    fi
}

# Tests drive a real browser. Without one they are skipped and say so.
browser() {
    command -v chromium >/dev/null && return
    if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
        echo "Installing Chromium for the browser tests ..."
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
            chromium fonts-noto-core >/dev/null || echo "Chromium could not be installed: browser tests will be skipped."
    else
        echo "Chromium is not installed: browser tests will be skipped. On Debian: apt-get install chromium fonts-noto-core."
    fi
}

# Tests speak to real mail servers. None of them is left running, nor started by its package.
mailservers() {
    PATH="$PATH:/usr/sbin"
    command -v dovecot >/dev/null && command -v postfix >/dev/null && [ -x /usr/lib/dovecot/lmtp ] &&
        [ -e /usr/lib/dovecot/modules/lib90_sieve_plugin.so ] && return
    if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
        echo "Installing Dovecot and Postfix for the mail tests ..."
        policy=/usr/sbin/policy-rc.d
        [ -e $policy ] || { printf '#!/bin/sh\nexit 101\n' >$policy && chmod +x $policy && ours=$policy; }
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
            dovecot-imapd dovecot-lmtpd dovecot-sieve postfix >/dev/null || echo "They could not be installed: tests that need them will be skipped."
        [ -z "${ours:-}" ] || rm "$ours"
    else
        echo "Dovecot or Postfix is not installed: tests that need them will be skipped. On Debian: apt-get install dovecot-imapd dovecot-lmtpd dovecot-sieve postfix."
    fi
}

# Files are checked by a virus scanner where there is one. It runs only while its tests do.
scanner() {
    PATH="$PATH:/usr/sbin"
    command -v clamd >/dev/null && return
    if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
        echo "Installing ClamAV for its tests ..."
        policy=/usr/sbin/policy-rc.d
        [ -e $policy ] || { printf '#!/bin/sh\nexit 101\n' >$policy && chmod +x $policy && ours=$policy; }
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
            clamav-daemon >/dev/null || echo "ClamAV could not be installed: its tests will be skipped."
        [ -z "${ours:-}" ] || rm "$ours"
    else
        echo "ClamAV is not installed: its tests will be skipped. On Debian: apt-get install clamav-daemon."
    fi
}

"$@"
