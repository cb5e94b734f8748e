"""The browser of the tests.

Headless Chromium makes a whole window for every profile, and shows its address bar as web pages of
their own, with a renderer kept ready beside: they take more than twice what is tested does.
"""

PATH = "/usr/bin/chromium"
_SPARED = (
    "PreloadTopChromeWebUI",
    "SpareRendererForSitePerProcess",
    "WebUIOmniboxAimPopup",
    "WebUIOmniboxFullPopup",
    "WebUIOmniboxPopup",
    # The last such list counts: what Playwright's own keeps from changing what is tested.
    "DestroyProfileOnBrowserClose",
    "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades",
    "OptimizationHints",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
)
ARGUMENTS = (
    "--no-sandbox",
    "--disable-dev-shm-usage",
    f"--disable-features={','.join(_SPARED)}",
)
