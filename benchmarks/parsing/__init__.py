"""Résumés with their truth beside them: invented people in many layouts, written by several producers.

`python -m benchmarks.parsing` writes, reads and scores them; `--write FOLDER` keeps the files. The layouts called
held out were never looked at while the rules of `services/resumes/parse` were written.
"""
