# Sees to it that there is a Chromium for tests/contract; Debian's, installed where it is missing and this user may.
set -eu
if command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null; then
  exit 0
fi
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
  echo "make contract needs Chromium: install it, or run this as root on Debian or Ubuntu" >&2
  exit 1
fi
echo "Installing Chromium ..."
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -qq --no-install-recommends chromium >/dev/null
