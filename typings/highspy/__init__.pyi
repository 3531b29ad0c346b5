# The part of highspy that the project uses.
from enum import Enum
from threading import Thread
from typing import Any

import numpy as np
from numpy.typing import NDArray

kHighsInf: float

class MatrixFormat(Enum):
    kColwise = ...

class HighsVarType(Enum):
    kContinuous = ...
    kInteger = ...

class HighsModelStatus(Enum):
    kOptimal = ...
    kInterrupt = ...
    kTimeLimit = ...

class HighsSparseMatrix:
    format_: MatrixFormat
    start_: NDArray[np.int32]
    index_: NDArray[np.int32]
    value_: NDArray[np.float64]

class HighsLp:
    num_col_: int
    num_row_: int
    col_cost_: NDArray[np.float64]
    col_lower_: NDArray[np.float64]
    col_upper_: NDArray[np.float64]
    row_lower_: NDArray[np.float64]
    row_upper_: NDArray[np.float64]
    a_matrix_: HighsSparseMatrix
    integrality_: list[HighsVarType]

class HighsSolution:
    col_value: list[float]

class HighsInfo:
    mip_gap: float
    objective_function_value: float

class Highs:
    HandleUserInterrupt: bool
    def setOptionValue(self, option: str, value: Any) -> Any: ...
    def passModel(self, model: HighsLp) -> Any: ...
    def startSolve(self) -> Thread: ...
    def wait(self, timeout: float = ...) -> tuple[bool, Any]: ...
    def cancelSolve(self) -> None: ...
    def getModelStatus(self) -> HighsModelStatus: ...
    def getSolution(self) -> HighsSolution: ...
    def getInfo(self) -> HighsInfo: ...
