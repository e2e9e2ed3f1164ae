"""Where the packaged program begins."""

import multiprocessing
import sys

from biofeedback.__main__ import main

if __name__ == "__main__":
    # What works on several cores starts this program again.
    multiprocessing.freeze_support()
    sys.exit(main())
