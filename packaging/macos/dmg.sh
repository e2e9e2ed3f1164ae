#!/bin/sh
# A disk image of the app, for macOS; signed and notarised where a developer's identity is given.
#   sh packaging/macos/dmg.sh VERSION
# SIGN_AS: "Developer ID Application: ..."; NOTARY_PROFILE: one kept by `xcrun notarytool store-credentials`.
set -eu
cd "$(dirname "$0")/../.."
version=$1
image="dist/biofeedback-$version-macos-$(uname -m).dmg"
if [ -n "${SIGN_AS:-}" ]; then
    codesign --deep --force --options runtime --entitlements packaging/macos/entitlements.plist --sign "$SIGN_AS" dist/Biofeedback.app
fi
rm -f "$image"
hdiutil create -quiet -volname Biofeedback -srcfolder dist/Biofeedback.app -format UDZO "$image"
if [ -n "${NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
fi
echo "$image"
