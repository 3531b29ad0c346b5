"""Word of every age: DOCX, and the binary of Word 97-2003 and WPS."""
