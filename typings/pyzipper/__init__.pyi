import zipfile
from typing import IO, Any

WZ_AES: str
BadZipFile = zipfile.BadZipFile

class AESZipFile(zipfile.ZipFile):
    def __init__(
        self,
        file: str | IO[bytes],
        mode: str = ...,
        compression: int = ...,
        *,
        encryption: str | None = ...,
        **kwargs: Any,
    ) -> None: ...
    def setpassword(self, pwd: bytes) -> None: ...
