#!/bin/sh
# Builds the web client when its inputs changed. Maven calls this, twice:
#   --optional, in `compile`: a failure leaves its reason in target/classes/webroot.missing, which Anju says when it
#               refuses to start, so that a start without Node is one line and not a page of Maven's;
#   --required, before the tests: a failure ends the build.
cd "$(dirname "$0")/.." || exit 1
needed='Node.js 20.19 or later, with npm'
advice="install it from https://nodejs.org or with your system's packages, then run this again"
fail() {
  rm -rf ../target/classes/webroot ../target/web-client.stamp
  mkdir -p ../target/classes
  echo "$1" >../target/classes/webroot.missing
  [ "$mode" = --optional ] && exit 0
  echo "Anju: $1" >&2
  exit 1
}
mode=${1:---required}
if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
  fail "The web client needs $needed, and this machine has none: $advice."
fi
if ! node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'; then
  fail "The web client needs $needed, and this machine has $(node --version): $advice."
fi
node tools/build.mjs || fail "The web client could not be built; the lines above say why."
rm -f ../target/classes/webroot.missing
