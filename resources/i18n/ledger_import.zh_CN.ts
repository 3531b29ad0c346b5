<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>DropZone</name>
    <message>
        <source>Drop a recruiting ledger here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel (.xlsx, .xls), CSV, or a table saved as a web page. The file is only read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>{name} has headings but nobody below them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be opened. It may be open in Excel, or gone. Close it there and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import of {name} has been taken back already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QQ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Major</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School and major</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graduation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place of work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recruiter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applied on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interview date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interview time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of interview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interview result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screening result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessment result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came to the interview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer to the offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for rejection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interview score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written test score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Years of experience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present job title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Education history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected salary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present salary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered salary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of employment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of probation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for leaving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Native place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Household register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Political status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marital status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round {n}: time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round {n}: interviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round {n}: result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round {n}: evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round {n}: score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Education: {member}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work: {member}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>job title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither name nor phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeated row (same person, position and day)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone not readable, left out by choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date not readable, left out by choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Titles above the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section rows, carried down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headings repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps of a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a running number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside any table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By a part of the heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the heading and the contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A round of interviews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the heading above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the rows between the people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another column has this field already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the last import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field was given to another column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known: the text is kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LedgerImportPage</name>
    <message>
        <source>Ledger import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns and problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back this import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled, it leaves nothing behind. You can go on working elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data on this computer; the file is not uploaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %n rows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to choose</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Guess anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understanding the cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for people on file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filling gaps of earlier profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking against the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {counts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled: nothing was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Done, complete %n profiles</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet “{sheet}”, row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification report.xlsx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People per stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking back {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>; %n profiles stayed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import taken back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MappingStep</name>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sheet} (left out)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sheet “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heading in row {rows}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Scheme “{name}” of last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This very file was imported before. Importing it again only adds what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, no table of people: {names}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MappingTable</name>
    <message>
        <source>Ledger column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger columns and fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to find a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field of {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n names not on file</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n empty</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ways of writing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a wrong format</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not readable</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not understood</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new channels</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Can be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>{file} has a password. It is used to read the file once and is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was not the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Rows with this problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class chosen at the right; the file itself is not changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {total} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} (as written)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemCard</name>
    <message>
        <source>Choose first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“{word}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What “{word}” means</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Stage words differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps the same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone has a wrong format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions not on file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels not on file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons in many words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date not readable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date may have lost a zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salary is doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID number is doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hired without a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other texts not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeated rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither name nor phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge into the profile, fill only what is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All as new people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it as written, mark the phone as missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave these rows out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave empty, keep the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorted into the 9 standard reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded as unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added as new channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created as new positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into the file, without application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As new people, unless you say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit guessed, text kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as written, marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the start date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays where the other columns say</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ways of writing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>matching %n people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n names</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{rows}, {more}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <source>A backup is made first; an import can be taken back whole at any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n kinds of problems</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n to be chosen first</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a default</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{open}, {decided}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each has a default that loses nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every row can be imported as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message numerus="yes">
        <source>%n rows checked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>all equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows}, {notes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged into profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>rows, %n people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows, each with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ledger on the left, workspace on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People per stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of expected pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample, read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier data untouched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} = {created} + {merged} + {skipped}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} valid numbers, last four digits add up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; {unread} marked as missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{equal} of {stages} stages are equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>¥ {ledger} on both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>¥ {ledger} against ¥ {system}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} rows chosen by lot, {cells} cells compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{before} profiles before the import; in {filled} places only gaps were filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n people differ</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows {rows} of the ledger say “hired” without a start date: these people wait in the stage before. Fill in the date and move them on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n applications</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows skipped</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>How to take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This import has been taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At any time, as a whole: the {created} new profiles go, and what was filled in on {merged} earlier ones is emptied again. Profiles that somebody has worked on since are listed first and stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup before the import: {name}, {size}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SameDialog</name>
    <message>
        <source>Who is who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked rows join the profile that they match, and fill only what is empty there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alike in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone and name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e-mail and name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone, under another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name and birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name and school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name and company</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageTable</name>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPanel</name>
    <message>
        <source>Recent imports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ledger has been imported yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledgers ({patterns})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TakeBackDialog</name>
    <message>
        <source>Take back this import?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {created} new profiles go with their applications.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>On %n earlier profiles the filled gaps are emptied again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profiles were worked on since and stay:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
