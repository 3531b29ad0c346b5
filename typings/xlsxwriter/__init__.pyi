# The part of XlsxWriter that the project uses.
from .workbook import Workbook as Workbook
