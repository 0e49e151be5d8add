"""Asks models that are served by Reeb.

>>> from reeb_client import Client
>>> with Client("http://127.0.0.1:8080") as client:          # doctest: +SKIP
...     client.predict("penguins", [[39.1, 18.7, 181, 3750]])[0].group
'component 0'
"""

from ._client import Client
from ._errors import ReebError
from ._predictions import Prediction, Predictions, Share

__version__ = "0.1.0"
__all__ = ["Client", "Prediction", "Predictions", "ReebError", "Share"]
