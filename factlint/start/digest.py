"""The hash of fingerprints and cache keys.

CPython's own BLAKE2 module is asked first: `hashlib` also loads OpenSSL, which takes longer than linting an article.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hashlib import blake2b
else:
    try:
        from _blake2 import blake2b
    except ImportError:  # another Python
        from hashlib import blake2b

__all__ = ["blake2b"]
