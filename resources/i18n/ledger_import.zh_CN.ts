<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Aftermath</name>
    <message>
        <source>Sheet “{sheet}”, row {row}</source>
        <translation>「{sheet}」表第 {row} 行</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>Verification report.xlsx</source>
        <translation>核验报告.xlsx</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;PDF (*.pdf)</source>
        <translation>Excel (*.xlsx);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存 {name}</translation>
    </message>
    <message>
        <source>Export skipped rows</source>
        <translation>导出跳过的行</translation>
    </message>
    <message>
        <source>Skipped rows.xlsx</source>
        <translation>跳过的行.xlsx</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Skipped rows</source>
        <translation>跳过的行</translation>
    </message>
    <message>
        <source>Taking back {file}</source>
        <translation>正在撤销 {file}</translation>
    </message>
    <message>
        <source>Take back {file}</source>
        <translation>撤销 {file}</translation>
    </message>
    <message numerus="yes">
        <source>; %n profiles stayed</source>
        <translation>
            <numerusform>，保留了 %n 份档案</numerusform>
        </translation>
    </message>
    <message>
        <source>Import taken back</source>
        <translation>已撤销导入</translation>
    </message>
</context>
<context>
    <name>AlikeButton</name>
    <message numerus="yes">
        <source>Also the other %n “{text}”</source>
        <translation>
            <numerusform>另外 %n 格「{text}」也这样改</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>In the program: {value}</source>
        <translation>系统里：{value}</translation>
    </message>
    <message>
        <source>{problem}. {treatment}</source>
        <translation>{problem}。{treatment}</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop a recruiting ledger here</source>
        <translation>把招聘台账拖到这里</translation>
    </message>
    <message>
        <source>Excel (.xlsx, .xls), CSV, or a table saved as a web page. The file is only read.</source>
        <translation>Excel（.xlsx、.xls）、CSV，或存成网页的表格。只读取，不改原文件。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>粘贴表格</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>{name} has headings but nobody below them.</source>
        <translation>{name} 只有表头，下面没有人。</translation>
    </message>
    <message>
        <source>{name} cannot be opened. It may be open in Excel, or gone. Close it there and try again.</source>
        <translation>打不开 {name}。它可能正在 Excel 里打开，或已被移走；关掉后再试。</translation>
    </message>
    <message>
        <source>There is no sheet {sheet}. The sheets are: {sheets}</source>
        <translation>没有工作表「{sheet}」。现有：{sheets}</translation>
    </message>
    <message>
        <source>No mapping is remembered as {profile}. There are: {profiles}</source>
        <translation>没有名为「{profile}」的对应方案。现有：{profiles}</translation>
    </message>
    <message>
        <source>This workbook cannot be written again. Save it anew in Excel or WPS and try once more.</source>
        <translation>这个工作簿无法另存。请在 Excel 或 WPS 里另存一次再试。</translation>
    </message>
    <message>
        <source>No import of {name} stands. There are: {names}</source>
        <translation>没有 {name} 的导入。现有：{names}</translation>
    </message>
    <message>
        <source>{name} does not hold a workspace of Zhaoxian.</source>
        <translation>{name} 里没有招贤的工作区数据。</translation>
    </message>
    <message>
        <source>{name} was written by a later version. Update this one first.</source>
        <translation>{name} 由更新的版本写出，请先升级本程序。</translation>
    </message>
    <message>
        <source>{name} is damaged ({part}). Nothing was made of it.</source>
        <translation>{name} 已损坏（{part}），没有生成工作区。</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>两次输入的口令不一致。</translation>
    </message>
    <message>
        <source>How {name} was laid out is not known any more.</source>
        <translation>{name} 的版式没有留下，无法照原样导出。</translation>
    </message>
    <message>
        <source>{name} holds no schemes of ledgers.</source>
        <translation>{name} 里没有台账方案。</translation>
    </message>
    <message>
        <source>The import of {name} has been taken back already.</source>
        <translation>{name} 的导入已经撤销过了。</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>{name} (to check).xlsx</source>
        <translation>{name}（待核对）.xlsx</translation>
    </message>
    <message>
        <source>Save a marked copy</source>
        <translation>另存标注副本</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Save {name}</source>
        <translation>保存 {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n rows saved in {name}</source>
        <translation>
            <numerusform>%n 行已存到 {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applications saved in {name}</source>
        <translation>
            <numerusform>%n 个应聘已存到 {name}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeaderActs</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Try in the sandbox</source>
        <translation>先在沙箱里试</translation>
    </message>
    <message>
        <source>Import into a copy of the workspace first, look at everything, then for real</source>
        <translation>先导入工作区的副本，随便看，满意了再正式导入</translation>
    </message>
    <message>
        <source>Take back this import</source>
        <translation>撤销此次导入</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>Import for real</source>
        <translation>正式导入</translation>
    </message>
    <message>
        <source>Leave the sandbox and import into the workspace, with the same decisions</source>
        <translation>离开沙箱，按同样的设置和决定导入工作区</translation>
    </message>
    <message>
        <source>Recent imports</source>
        <translation>最近的导入</translation>
    </message>
    <message numerus="yes">
        <source>Import %n rows</source>
        <translation>
            <numerusform>导入 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message numerus="yes">
        <source>%n still to choose</source>
        <translation>
            <numerusform>还差 %n 项要选</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done, complete %n profiles</source>
        <translation>
            <numerusform>完成，去处理 %n 条待补</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Other phone</source>
        <translation>备用电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>QQ</source>
        <translation>QQ</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>学历</translation>
    </message>
    <message>
        <source>School</source>
        <translation>毕业院校</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>School and major</source>
        <translation>院校和专业</translation>
    </message>
    <message>
        <source>Graduation</source>
        <translation>毕业时间</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Position code</source>
        <translation>职位编号</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Place of work</source>
        <translation>工作地点</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation>推荐人</translation>
    </message>
    <message>
        <source>Recruiter</source>
        <translation>招聘负责人</translation>
    </message>
    <message>
        <source>Applied on</source>
        <translation>应聘日期</translation>
    </message>
    <message>
        <source>Interview date</source>
        <translation>面试日期</translation>
    </message>
    <message>
        <source>Interview time</source>
        <translation>面试时刻</translation>
    </message>
    <message>
        <source>Kind of interview</source>
        <translation>面试方式</translation>
    </message>
    <message>
        <source>Interviewer</source>
        <translation>面试官</translation>
    </message>
    <message>
        <source>Interview result</source>
        <translation>面试结果</translation>
    </message>
    <message>
        <source>Screening result</source>
        <translation>筛选结果</translation>
    </message>
    <message>
        <source>Assessment result</source>
        <translation>测评结果</translation>
    </message>
    <message>
        <source>Came to the interview</source>
        <translation>是否到面</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Answer to the offer</source>
        <translation>Offer 答复</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>流程结果</translation>
    </message>
    <message>
        <source>Screened on</source>
        <translation>筛选通过时间</translation>
    </message>
    <message>
        <source>Came to interviews on</source>
        <translation>进入面试时间</translation>
    </message>
    <message>
        <source>Offer accepted on</source>
        <translation>接受 Offer 时间</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>淘汰/放弃时间</translation>
    </message>
    <message>
        <source>Came to the stage on</source>
        <translation>进入该阶段的日期</translation>
    </message>
    <message>
        <source>Left the stage on</source>
        <translation>离开该阶段的日期</translation>
    </message>
    <message>
        <source>Yes or no: screened</source>
        <translation>是否通过筛选</translation>
    </message>
    <message>
        <source>Yes or no: interviewed</source>
        <translation>是否面试</translation>
    </message>
    <message>
        <source>Yes or no: offered</source>
        <translation>是否发 Offer</translation>
    </message>
    <message>
        <source>Yes or no: offer accepted</source>
        <translation>是否接受 Offer</translation>
    </message>
    <message>
        <source>Yes or no: hired</source>
        <translation>是否入职</translation>
    </message>
    <message>
        <source>Reason for rejection</source>
        <translation>淘汰原因</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评价说明</translation>
    </message>
    <message>
        <source>Interview score</source>
        <translation>面试分数</translation>
    </message>
    <message>
        <source>Written test score</source>
        <translation>笔试分数</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Years of experience</source>
        <translation>工作年限</translation>
    </message>
    <message>
        <source>Working since</source>
        <translation>参加工作时间</translation>
    </message>
    <message>
        <source>Present company</source>
        <translation>现公司</translation>
    </message>
    <message>
        <source>Present job title</source>
        <translation>现职位</translation>
    </message>
    <message>
        <source>Work history</source>
        <translation>工作经历</translation>
    </message>
    <message>
        <source>Education history</source>
        <translation>教育经历</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目经历</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Expected salary</source>
        <translation>期望月薪</translation>
    </message>
    <message>
        <source>Present salary</source>
        <translation>目前薪资</translation>
    </message>
    <message>
        <source>Offered salary</source>
        <translation>录用薪资</translation>
    </message>
    <message>
        <source>Available from</source>
        <translation>可到岗时间</translation>
    </message>
    <message>
        <source>Offer date</source>
        <translation>Offer 日期</translation>
    </message>
    <message>
        <source>Planned start</source>
        <translation>预计入职</translation>
    </message>
    <message>
        <source>Start date</source>
        <translation>入职日期</translation>
    </message>
    <message>
        <source>Kind of employment</source>
        <translation>用工性质</translation>
    </message>
    <message>
        <source>End of probation</source>
        <translation>转正日期</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>离职日期</translation>
    </message>
    <message>
        <source>Reason for leaving</source>
        <translation>离职原因</translation>
    </message>
    <message>
        <source>Native place</source>
        <translation>籍贯</translation>
    </message>
    <message>
        <source>Household register</source>
        <translation>户口</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>现住址</translation>
    </message>
    <message>
        <source>Political status</source>
        <translation>政治面貌</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Marital status</source>
        <translation>婚姻状况</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康状况</translation>
    </message>
    <message>
        <source>Emergency contact</source>
        <translation>紧急联系人</translation>
    </message>
    <message>
        <source>Emergency phone</source>
        <translation>紧急电话</translation>
    </message>
    <message>
        <source>Own number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Number of the application</source>
        <translation>投递编号</translation>
    </message>
    <message>
        <source>Running number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Round {n}: time</source>
        <translation>第 {n} 轮时间</translation>
    </message>
    <message>
        <source>Round {n}: interviewer</source>
        <translation>第 {n} 轮面试官</translation>
    </message>
    <message>
        <source>Round {n}: result</source>
        <translation>第 {n} 轮结果</translation>
    </message>
    <message>
        <source>Round {n}: evaluation</source>
        <translation>第 {n} 轮评价</translation>
    </message>
    <message>
        <source>Round {n}: score</source>
        <translation>第 {n} 轮分数</translation>
    </message>
    <message>
        <source>Education: {member}</source>
        <translation>教育：{member}</translation>
    </message>
    <message>
        <source>Work: {member}</source>
        <translation>工作：{member}</translation>
    </message>
    <message>
        <source>from</source>
        <translation>起</translation>
    </message>
    <message>
        <source>to</source>
        <translation>止</translation>
    </message>
    <message>
        <source>period</source>
        <translation>起止</translation>
    </message>
    <message>
        <source>company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>job title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>duties</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>证明人</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>面试</translation>
    </message>
    <message>
        <source>Keep as text</source>
        <translation>按原文保留</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Neither name nor phone</source>
        <translation>姓名和手机都空</translation>
    </message>
    <message>
        <source>Repeated row (same person, position and day)</source>
        <translation>整行重复（同一人、同一职位、同一天）</translation>
    </message>
    <message>
        <source>As in the last import</source>
        <translation>与上次导入相同</translation>
    </message>
    <message>
        <source>Left out by hand</source>
        <translation>手动排除</translation>
    </message>
    <message>
        <source>Phone not readable, left out by choice</source>
        <translation>手机号看不懂，按选择跳过</translation>
    </message>
    <message>
        <source>Date not readable, left out by choice</source>
        <translation>日期看不懂，按选择跳过</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>表中小计、合计行</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注、签字行</translation>
    </message>
    <message>
        <source>Titles above the table</source>
        <translation>表头以上的标题</translation>
    </message>
    <message>
        <source>Section rows, carried down</source>
        <translation>分组行，已带到下面各行</translation>
    </message>
    <message>
        <source>Headings repeated</source>
        <translation>重复的表头</translation>
    </message>
    <message>
        <source>Gaps of a template</source>
        <translation>模板占位行</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例行</translation>
    </message>
    <message>
        <source>Only a running number</source>
        <translation>只有序号的空行</translation>
    </message>
    <message>
        <source>Outside any table</source>
        <translation>表格以外的行</translation>
    </message>
    <message>
        <source>By the heading</source>
        <translation>按列名判断</translation>
    </message>
    <message>
        <source>By a part of the heading</source>
        <translation>按列名的一部分判断</translation>
    </message>
    <message>
        <source>By the heading and the contents</source>
        <translation>按列名和内容判断</translation>
    </message>
    <message>
        <source>By the contents</source>
        <translation>按内容判断</translation>
    </message>
    <message>
        <source>A round of interviews</source>
        <translation>面试轮次</translation>
    </message>
    <message>
        <source>By the heading above</source>
        <translation>按上层表头判断</translation>
    </message>
    <message>
        <source>By the columns beside it</source>
        <translation>按相邻的列</translation>
    </message>
    <message>
        <source>From the rows between the people</source>
        <translation>来自人员之间的分组行</translation>
    </message>
    <message>
        <source>Another column has this field already</source>
        <translation>另一列已对应这个字段</translation>
    </message>
    <message>
        <source>About somebody else</source>
        <translation>说的是别人</translation>
    </message>
    <message>
        <source>Chosen by hand</source>
        <translation>手工选择</translation>
    </message>
    <message>
        <source>The field was given to another column</source>
        <translation>字段已给了另一列</translation>
    </message>
    <message>
        <source>Not known: the text is kept</source>
        <translation>不认识，按原文保留</translation>
    </message>
</context>
<context>
    <name>LedgerImportPage</name>
    <message>
        <source>Ledger import</source>
        <translation>台账导入</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选文件</translation>
    </message>
    <message>
        <source>Columns and problems</source>
        <translation>对应字段、看问题</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>核验报告</translation>
    </message>
    <message>
        <source>choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>paste a table</source>
        <translation>粘贴表格</translation>
    </message>
    <message>
        <source>open the report</source>
        <translation>打开报告</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>上下一列</translation>
    </message>
    <message>
        <source>change the field</source>
        <translation>改字段</translation>
    </message>
    <message>
        <source>next problem</source>
        <translation>下一类问题</translation>
    </message>
    <message>
        <source>try in the sandbox</source>
        <translation>先在沙箱里试</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>undo the import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>The file is not uploaded</source>
        <translation>文件不会上传</translation>
    </message>
    <message>
        <source>There is no table on the clipboard. Copy the cells in Excel or WPS first.</source>
        <translation>剪贴板里没有表格。请先在 Excel 或 WPS 里复制单元格。</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>正在导入 {file}</translation>
    </message>
    <message>
        <source>Import {file}</source>
        <translation>导入 {file}</translation>
    </message>
    <message>
        <source>Every row is still being checked</source>
        <translation>还在逐行检查，请稍候</translation>
    </message>
    <message>
        <source>Cancelled: nothing was written</source>
        <translation>已取消，没有写入任何数据</translation>
    </message>
    <message>
        <source>No row has a name or a phone: nothing would come in.</source>
        <translation>没有一行有姓名或手机，什么也不会导入。</translation>
    </message>
</context>
<context>
    <name>LedgerReport</name>
    <message>
        <source>Verification of an import</source>
        <translation>台账核验报告</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>逐项核对</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Rows that differ</source>
        <translation>有差异的行</translation>
    </message>
    <message>
        <source>People per stage</source>
        <translation>各阶段人数</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>New profiles</source>
        <translation>新建档案</translation>
    </message>
    <message>
        <source>Merged into profiles</source>
        <translation>合并到已有</translation>
    </message>
    <message>
        <source>What became of the rows</source>
        <translation>每一行的去向</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Compared with {file}</source>
        <translation>与 {file} 相比</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Rows that changed</source>
        <translation>有变化的行</translation>
    </message>
    <message>
        <source>Values brought up to the ledger</source>
        <translation>按台账更新的值</translation>
    </message>
    <message>
        <source>Values kept as they stand in the program</source>
        <translation>保留系统里的值</translation>
    </message>
    <message>
        <source>Rows no longer in the ledger</source>
        <translation>台账里已没有的行</translation>
    </message>
</context>
<context>
    <name>MappingStep</name>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Other scheme</source>
        <translation>换方案</translation>
    </message>
    <message>
        <source>{sheet} (left out)</source>
        <translation>{sheet}（不导入）</translation>
    </message>
    <message>
        <source>sheet “{name}”</source>
        <translation>「{name}」表</translation>
    </message>
    <message>
        <source>heading in row {rows}</source>
        <translation>第 {rows} 行为表头</translation>
    </message>
    <message>
        <source>no heading</source>
        <translation>没有表头</translation>
    </message>
    <message>
        <source>still being read</source>
        <translation>行数统计中</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Scheme “{name}” of last time</source>
        <translation>已套用上次的对应方案「{name}」</translation>
    </message>
    <message>
        <source>This very file was imported before. Importing it again only adds what is missing.</source>
        <translation>这个文件以前导入过。再次导入只补缺的内容。</translation>
    </message>
    <message>
        <source>Left out: {names}</source>
        <translation>不导入：{names}</translation>
    </message>
    <message>
        <source>New position</source>
        <translation>新建职位</translation>
    </message>
    <message>
        <source>Name of the position for rows without one</source>
        <translation>没写职位的行归入的职位名称</translation>
    </message>
</context>
<context>
    <name>MappingTable</name>
    <message>
        <source>Ledger column</source>
        <translation>台账列</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样例</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>系统字段</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Ledger columns and fields</source>
        <translation>台账列与系统字段</translation>
    </message>
    <message>
        <source>Type to find a field</source>
        <translation>输入字段名查找</translation>
    </message>
    <message>
        <source>Field of {column}</source>
        <translation>「{column}」对应的字段</translation>
    </message>
    <message numerus="yes">
        <source>%n names not on file</source>
        <translation>
            <numerusform>%n 个名称对不上</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n empty</source>
        <translation>
            <numerusform>空 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ways of writing</source>
        <translation>
            <numerusform>%n 种写法</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows in words of your own</source>
        <translation>
            <numerusform>口径不一致 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a wrong format</source>
        <translation>
            <numerusform>%n 行格式不对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not readable</source>
        <translation>
            <numerusform>%n 行无法判断</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a guessed year</source>
        <translation>
            <numerusform>%n 行年份是推算的</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not understood</source>
        <translation>
            <numerusform>%n 行看不懂</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new channels</source>
        <translation>
            <numerusform>%n 行是新渠道</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n 处需要留意</numerusform>
        </translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>检查中</translation>
    </message>
    <message>
        <source>Column left out</source>
        <translation>跳过这一列</translation>
    </message>
    <message>
        <source>Kept as text</source>
        <translation>按原文保留</translation>
    </message>
    <message>
        <source>Can be imported</source>
        <translation>可以导入</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>{file} has a password. It is used to read the file once and is not kept.</source>
        <translation>{file} 有密码。密码只用来读这一次，不保存。</translation>
    </message>
    <message>
        <source>Password of the ledger</source>
        <translation>台账密码</translation>
    </message>
    <message>
        <source>That was not the password.</source>
        <translation>密码不对。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Read the file</source>
        <translation>读文件</translation>
    </message>
</context>
<context>
    <name>Preparation</name>
    <message>
        <source>Pasted table</source>
        <translation>粘贴的表格</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>正在读 {file}</translation>
    </message>
    <message>
        <source>Read {file}</source>
        <translation>读 {file}</translation>
    </message>
    <message>
        <source>Check every row of {file}</source>
        <translation>逐行检查 {file}</translation>
    </message>
    <message>
        <source>Guess anew</source>
        <translation>重新判断</translation>
    </message>
    <message>
        <source>Nothing in this ledger is new: every row came in with the last import.</source>
        <translation>台账没有新内容：每一行上次都已导入。</translation>
    </message>
    <message>
        <source>Mark doubtful cells in {file}</source>
        <translation>标注 {file} 里的疑问单元格</translation>
    </message>
    <message numerus="yes">
        <source>%n cells marked in {name}</source>
        <translation>
            <numerusform>{name} 里标注了 %n 格</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Rows with this problem</source>
        <translation>问题行预览</translation>
    </message>
    <message>
        <source>first {shown} rows</source>
        <translation>前 {shown} 行</translation>
    </message>
    <message>
        <source>{shown} of {total} rows</source>
        <translation>第 1–{shown} 行，共 {total} 行</translation>
    </message>
    <message>
        <source>Rows of the ledger</source>
        <translation>台账中的行</translation>
    </message>
    <message>
        <source>Double-click a line to take the other value</source>
        <translation>双击一行，换成另一个值</translation>
    </message>
    <message>
        <source>Double-click a cell to put it right; the file itself is not changed</source>
        <translation>双击单元格可改正，不动原文件</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>系统字段</translation>
    </message>
    <message>
        <source>In the program</source>
        <translation>系统里</translation>
    </message>
    <message>
        <source>In the ledger</source>
        <translation>台账里</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>将变为</translation>
    </message>
    <message>
        <source>{column} (as written)</source>
        <translation>{column}（原文）</translation>
    </message>
    <message>
        <source>Put this cell right</source>
        <translation>改正这一格</translation>
    </message>
    <message>
        <source>As it stands in the file</source>
        <translation>恢复原文</translation>
    </message>
    <message>
        <source>Take this row in</source>
        <translation>导入这一行</translation>
    </message>
    <message>
        <source>Leave this row out</source>
        <translation>不导入这一行</translation>
    </message>
</context>
<context>
    <name>ProblemCard</name>
    <message>
        <source>Choose first</source>
        <translation>要先选</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>逐个看</translation>
    </message>
    <message>
        <source>Into a new position, named…</source>
        <translation>归入新职位，另起名…</translation>
    </message>
    <message>
        <source>“{word}”</source>
        <translation>「{word}」</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>展开另外 %n 种</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} (row {row})</source>
        <translation>{name}（第 {row} 行）</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 种</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a stage</source>
        <translation>选一个阶段</translation>
    </message>
    <message>
        <source>New position</source>
        <translation>新建职位</translation>
    </message>
    <message>
        <source>New channel</source>
        <translation>新建渠道</translation>
    </message>
    <message>
        <source>What “{word}” means</source>
        <translation>「{word}」的意思</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Stage words differ</source>
        <translation>阶段口径不一致</translation>
    </message>
    <message>
        <source>Changed here and in the ledger</source>
        <translation>两边都改过</translation>
    </message>
    <message>
        <source>Changed in the ledger</source>
        <translation>台账有更新</translation>
    </message>
    <message>
        <source>No longer in the ledger</source>
        <translation>台账里已没有</translation>
    </message>
    <message>
        <source>As in the last import</source>
        <translation>与上次导入相同</translation>
    </message>
    <message>
        <source>Left out by hand</source>
        <translation>手动排除</translation>
    </message>
    <message>
        <source>The same person</source>
        <translation>疑似同一人</translation>
    </message>
    <message>
        <source>Perhaps the same person</source>
        <translation>可能是同一人</translation>
    </message>
    <message>
        <source>Phone has a wrong format</source>
        <translation>手机号格式不对</translation>
    </message>
    <message>
        <source>Positions not on file</source>
        <translation>职位对不上</translation>
    </message>
    <message>
        <source>No position</source>
        <translation>没有写职位</translation>
    </message>
    <message>
        <source>Channel is empty</source>
        <translation>来源为空</translation>
    </message>
    <message>
        <source>Channels not on file</source>
        <translation>渠道对不上</translation>
    </message>
    <message>
        <source>Reasons in many words</source>
        <translation>淘汰原因写法多</translation>
    </message>
    <message>
        <source>Date not readable</source>
        <translation>日期看不懂</translation>
    </message>
    <message>
        <source>Year was guessed</source>
        <translation>年份是推算的</translation>
    </message>
    <message>
        <source>Date may have lost a zero</source>
        <translation>日期可能丢了 0</translation>
    </message>
    <message>
        <source>Salary is doubtful</source>
        <translation>薪资存疑</translation>
    </message>
    <message>
        <source>ID number is doubtful</source>
        <translation>证件号存疑</translation>
    </message>
    <message>
        <source>Hired without a date</source>
        <translation>已入职但没有日期</translation>
    </message>
    <message>
        <source>Other texts not understood</source>
        <translation>其他看不懂的内容</translation>
    </message>
    <message>
        <source>Repeated rows</source>
        <translation>整行重复</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>没有姓名</translation>
    </message>
    <message>
        <source>Neither name nor phone</source>
        <translation>姓名和手机都空</translation>
    </message>
    <message>
        <source>Keep what stands in the program</source>
        <translation>以系统为准</translation>
    </message>
    <message>
        <source>Take what the ledger says</source>
        <translation>以台账为准</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>按台账更新</translation>
    </message>
    <message>
        <source>Kept here</source>
        <translation>系统里保留</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Merge into the profile, fill only what is empty</source>
        <translation>合并到已有档案，空的才补</translation>
    </message>
    <message>
        <source>All as new people</source>
        <translation>都当新人</translation>
    </message>
    <message>
        <source>Keep it as written, mark the phone as missing</source>
        <translation>照原样保留，标「待补手机」</translation>
    </message>
    <message>
        <source>Leave these rows out</source>
        <translation>跳过这些行</translation>
    </message>
    <message>
        <source>Leave empty, keep the text</source>
        <translation>留空，保留原文</translation>
    </message>
    <message>
        <source>Sorted into the 9 standard reasons</source>
        <translation>归到 9 个标准原因</translation>
    </message>
    <message>
        <source>Recorded as unknown</source>
        <translation>记为「来源不详」</translation>
    </message>
    <message>
        <source>Added as new channels</source>
        <translation>新增为渠道</translation>
    </message>
    <message>
        <source>Created as new positions</source>
        <translation>新建为职位</translation>
    </message>
    <message>
        <source>Into the file, without application</source>
        <translation>只建档案，不建应聘</translation>
    </message>
    <message>
        <source>As new people, unless you say</source>
        <translation>当新人，可逐个改</translation>
    </message>
    <message>
        <source>The last one that fits</source>
        <translation>按最近的一年</translation>
    </message>
    <message>
        <source>Read as written</source>
        <translation>按原样读</translation>
    </message>
    <message>
        <source>Unit guessed, text kept</source>
        <translation>按常理判断，保留原文</translation>
    </message>
    <message>
        <source>Kept as written, marked</source>
        <translation>照原样保留并标出</translation>
    </message>
    <message>
        <source>Wait for the start date</source>
        <translation>停在待入职，等补日期</translation>
    </message>
    <message>
        <source>Joined on the last day in the row</source>
        <translation>按最后一个日期入职</translation>
    </message>
    <message>
        <source>Kept as text</source>
        <translation>按原文保留</translation>
    </message>
    <message>
        <source>Called by their number, marked</source>
        <translation>按编号建档</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已淘汰</translation>
    </message>
    <message>
        <source>Withdrew</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Stays where the other columns say</source>
        <translation>按其他列判断</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ways of writing</source>
        <translation>
            <numerusform>%n 种写法</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>matching %n people</source>
        <translation>
            <numerusform>对到 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n names</source>
        <translation>
            <numerusform>%n 个名称</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>{rows}, {more}</source>
        <translation>{rows}，{more}</translation>
    </message>
    <message>
        <source>Into the new position “{title}”</source>
        <translation>归入新职位「{title}」</translation>
    </message>
    <message>
        <source>As a new person</source>
        <translation>当新人</translation>
    </message>
    <message>
        <source>Joins the profile</source>
        <translation>合并到已有</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <source>Save a copy of the ledger with the doubtful cells coloured</source>
        <translation>另存一份标出疑问单元格的台账</translation>
    </message>
    <message>
        <source>Backed up first; can be taken back whole at any time</source>
        <translation>导入前自动备份；导入后随时可整批撤销</translation>
    </message>
    <message>
        <source>Can be taken back whole at any time</source>
        <translation>导入后随时可整批撤销</translation>
    </message>
    <message>
        <source>Checking every row</source>
        <translation>正在逐行检查</translation>
    </message>
    <message>
        <source>Look at the columns and the first rows meanwhile</source>
        <translation>可先核对列和前几行</translation>
    </message>
    <message numerus="yes">
        <source>%n kinds of problems</source>
        <translation>
            <numerusform>%n 类问题</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
    <message numerus="yes">
        <source>%n to be chosen first</source>
        <translation>
            <numerusform>%n 类要先选</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a default</source>
        <translation>
            <numerusform>%n 类已给默认做法</numerusform>
        </translation>
    </message>
    <message>
        <source>{open}, {decided}</source>
        <translation>{open}，{decided}</translation>
    </message>
    <message>
        <source>Defaults lose nothing</source>
        <translation>都已给默认做法，不丢内容</translation>
    </message>
    <message>
        <source>Every row can be imported as it is</source>
        <translation>每一行都可以直接导入</translation>
    </message>
</context>
<context>
    <name>ProfileFiles</name>
    <message>
        <source>Take schemes from a file…</source>
        <translation>从文件取方案…</translation>
    </message>
    <message>
        <source>Save all schemes as a file…</source>
        <translation>把方案存为文件…</translation>
    </message>
    <message>
        <source>Schemes of ledgers (*{suffix})</source>
        <translation>台账方案 (*{suffix})</translation>
    </message>
    <message>
        <source>Take schemes from a file</source>
        <translation>从文件取方案</translation>
    </message>
    <message>
        <source>Schemes of ledgers</source>
        <translation>台账方案</translation>
    </message>
    <message>
        <source>Save all schemes</source>
        <translation>保存全部方案</translation>
    </message>
    <message numerus="yes">
        <source>%n schemes taken from the file</source>
        <translation>
            <numerusform>取到 %n 个方案</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n schemes saved in {name}</source>
        <translation>
            <numerusform>{name} 里存了 %n 个方案</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message numerus="yes">
        <source>%n rows checked</source>
        <translation>
            <numerusform>%n 行已核对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n 处需要留意</numerusform>
        </translation>
    </message>
    <message>
        <source>all equal</source>
        <translation>全部一致</translation>
    </message>
    <message>
        <source>{rows}, {notes}</source>
        <translation>{rows}，{notes}</translation>
    </message>
    <message>
        <source>took {seconds} s</source>
        <translation>用时 {seconds} 秒</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>New profiles</source>
        <translation>新建档案</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Merged into profiles</source>
        <translation>合并到已有</translation>
    </message>
    <message numerus="yes">
        <source>rows, %n people</source>
        <translation>
            <numerusform>行，%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>rows, each with a reason</source>
        <translation>行，都有原因</translation>
    </message>
    <message>
        <source>New positions</source>
        <translation>新增职位</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <translation>个，待确认</translation>
    </message>
    <message>
        <source>Checked one by one</source>
        <translation>逐项核对</translation>
    </message>
    <message>
        <source>ledger on the left, workspace on the right</source>
        <translation>左为台账，右为系统</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Show these rows</source>
        <translation>看这些行</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>People per stage</source>
        <translation>各阶段人数</translation>
    </message>
    <message>
        <source>Sum of expected pay</source>
        <translation>期望月薪合计</translation>
    </message>
    <message>
        <source>Sample, read again</source>
        <translation>抽样重读</translation>
    </message>
    <message>
        <source>Earlier data untouched</source>
        <translation>没有改动以前的数据</translation>
    </message>
    <message>
        <source>{rows} = {created} + {merged} + {skipped}</source>
        <translation>{rows} = {created} + {merged} + {skipped}</translation>
    </message>
    <message>
        <source>{cells}: {imported} imported, {kept} kept as text, {left} left out, {skipped} in skipped rows</source>
        <translation>{cells} = 导入 {imported} + 保留 {kept} + 不导入 {left} + 跳过 {skipped}</translation>
    </message>
    <message>
        <source>{count} valid numbers, last four digits add up</source>
        <translation>有效号码 {count} 个，末四位求和相等</translation>
    </message>
    <message>
        <source>; {unread} marked as missing</source>
        <translation>；另 {unread} 个标「待补手机」</translation>
    </message>
    <message>
        <source>{equal} of {stages} stages are equal</source>
        <translation>{stages} 个阶段 {equal} 个一致</translation>
    </message>
    <message>
        <source>¥ {ledger} on both sides</source>
        <translation>¥ {ledger}，两边一致</translation>
    </message>
    <message>
        <source>¥ {ledger} against ¥ {system}</source>
        <translation>台账 ¥ {ledger}，系统 ¥ {system}</translation>
    </message>
    <message>
        <source>{rows} rows chosen by lot, {cells} cells compared</source>
        <translation>随机 {rows} 行、{cells} 格，逐字比对</translation>
    </message>
    <message>
        <source>{before} profiles before the import; in {filled} places only gaps were filled</source>
        <translation>导入前 {before} 份档案，{filled} 处只补空项</translation>
    </message>
    <message>
        <source>; {revised} rows changed as the preview said</source>
        <translation>；{revised} 条按预览更新</translation>
    </message>
    <message numerus="yes">
        <source>%n people differ</source>
        <translation>
            <numerusform>差 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ</source>
        <translation>
            <numerusform>%n 处不同</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Rows {rows} of the ledger say “hired” without a start date: these people wait in the stage before. Fill in the date and move them on.</source>
        <translation>台账第 {rows} 行写「已入职」但没有入职日期，系统让他们停在前一阶段。补上日期后推进即可。</translation>
    </message>
    <message numerus="yes">
        <source>%n applications</source>
        <translation>
            <numerusform>%n 个应聘</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows skipped</source>
        <translation>
            <numerusform>跳过的 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Export these rows</source>
        <translation>导出这些行</translation>
    </message>
    <message>
        <source>Against the last version</source>
        <translation>与上一版相比</translation>
    </message>
    <message>
        <source>Rows that are new</source>
        <translation>新增的行</translation>
    </message>
    <message>
        <source>Rows that changed</source>
        <translation>有变化的行</translation>
    </message>
    <message>
        <source>Values brought up to the ledger</source>
        <translation>按台账更新的值</translation>
    </message>
    <message>
        <source>Values kept as they stand in the program</source>
        <translation>保留系统里的值</translation>
    </message>
    <message>
        <source>Rows no longer in the ledger, kept in the program</source>
        <translation>台账里已没有的行，系统里保留</translation>
    </message>
    <message>
        <source>How to take it back</source>
        <translation>怎样撤销</translation>
    </message>
    <message>
        <source>This import has been taken back.</source>
        <translation>此次导入已撤销。</translation>
    </message>
    <message>
        <source>At any time, as a whole: the {created} new profiles go.</source>
        <translation>随时可整批撤销：删除新建的 {created} 份档案。</translation>
    </message>
    <message numerus="yes">
        <source>The %n earlier profiles are as they were before.</source>
        <translation>
            <numerusform>%n 份已有档案恢复原样。</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever was worked on since is listed first; you decide about them.</source>
        <translation>之后有人改过的档案会先列出，由你决定去留。</translation>
    </message>
    <message>
        <source>Backup before the import: {name}, {size}</source>
        <translation>导入前备份：{name}，{size}</translation>
    </message>
</context>
<context>
    <name>SameDialog</name>
    <message>
        <source>Who is who</source>
        <translation>逐个确认</translation>
    </message>
    <message>
        <source>Ticked rows join the profile that they match, and fill only what is empty there.</source>
        <translation>勾选的行合并到对上的档案，只补空项。</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>同一人</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Alike in</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号</translation>
    </message>
    <message>
        <source>phone and name</source>
        <translation>手机和姓名</translation>
    </message>
    <message>
        <source>e-mail and name</source>
        <translation>邮箱和姓名</translation>
    </message>
    <message>
        <source>phone, under another name</source>
        <translation>手机相同，姓名不同</translation>
    </message>
    <message>
        <source>name and birth</source>
        <translation>姓名和生日</translation>
    </message>
    <message>
        <source>name and school</source>
        <translation>姓名和学校</translation>
    </message>
    <message>
        <source>name and company</source>
        <translation>姓名和公司</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>forms of one person</source>
        <translation>登记表</translation>
    </message>
    <message>
        <source>list of vacancies</source>
        <translation>招聘需求</translation>
    </message>
    <message>
        <source>sums</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>no people found</source>
        <translation>没有人员</translation>
    </message>
    <message>
        <source>headings only</source>
        <translation>只有表头</translation>
    </message>
    <message>
        <source>it has columns for names or phones</source>
        <translation>有姓名或电话列</translation>
    </message>
    <message>
        <source>it has columns of recruiting</source>
        <translation>有招聘信息列</translation>
    </message>
    <message>
        <source>without a heading, known by its phones</source>
        <translation>没有表头，按电话认出</translation>
    </message>
    <message>
        <source>a timetable of interviews</source>
        <translation>面试时间表，每格一人</translation>
    </message>
    <message>
        <source>each person stands in a column</source>
        <translation>每人占一列</translation>
    </message>
    <message>
        <source>labels stand beside what was filled in</source>
        <translation>名称旁边填写</translation>
    </message>
    <message>
        <source>labels stand above what was filled in</source>
        <translation>名称下方填写</translation>
    </message>
    <message>
        <source>nobody filled it in</source>
        <translation>空白表，没有填写</translation>
    </message>
    <message>
        <source>its heading asks for people: headcount, requirements</source>
        <translation>表头是招聘人数、任职要求</translation>
    </message>
    <message>
        <source>its heading names counts and rates</source>
        <translation>表头是人数、比率</translation>
    </message>
    <message>
        <source>lists of words for choosing</source>
        <translation>下拉选项的词表</translation>
    </message>
    <message>
        <source>no column for names or phones</source>
        <translation>没有姓名或电话列</translation>
    </message>
    <message>
        <source>no heading found</source>
        <translation>没有找到表头</translation>
    </message>
    <message>
        <source>{sheet} ({kind})</source>
        <translation>{sheet}（{kind}）</translation>
    </message>
    <message>
        <source>{sheet}, hidden</source>
        <translation>{sheet}，已隐藏</translation>
    </message>
    <message>
        <source>{sheet}, from column {column}</source>
        <translation>{sheet}，{column} 列起</translation>
    </message>
    <message>
        <source>{sheet}, from row {row}</source>
        <translation>{sheet}，第 {row} 行起</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden rows</source>
        <translation>
            <numerusform>%n 个隐藏行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden columns</source>
        <translation>
            <numerusform>%n 个隐藏列</numerusform>
        </translation>
    </message>
    <message>
        <source>{rows} and {columns}</source>
        <translation>{rows}、{columns}</translation>
    </message>
    <message>
        <source>{hidden} of the file are imported, too.</source>
        <translation>文件里的{hidden}也会导入。</translation>
    </message>
    <message>
        <source>{sheet}: {why}</source>
        <translation>{sheet}：{why}</translation>
    </message>
</context>
<context>
    <name>StageTable</name>
    <message>
        <source>Workspace</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
</context>
<context>
    <name>StartPanel</name>
    <message>
        <source>An HR manager imports ledgers</source>
        <translation>台账由招聘经理导入</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>导入人</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>New people</source>
        <translation>新增人数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No ledger has been imported yet.</source>
        <translation>还没有导入过台账。</translation>
    </message>
    <message>
        <source>Recent imports</source>
        <translation>最近的导入</translation>
    </message>
    <message>
        <source>Verification report</source>
        <translation>核验报告</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>Export all applications…</source>
        <translation>导出全部应聘…</translation>
    </message>
    <message>
        <source>With Chinese headings…</source>
        <translation>中文表头…</translation>
    </message>
    <message>
        <source>With English headings…</source>
        <translation>英文表头…</translation>
    </message>
    <message>
        <source>Export in this layout…</source>
        <translation>按此台账版式导出…</translation>
    </message>
    <message>
        <source>The same sheets, columns and styles, with what has changed since</source>
        <translation>工作表、列和样式都不变，带上之后的变化</translation>
    </message>
    <message>
        <source>A ledger reaches everybody&apos;s candidates. Send it to an HR manager; résumés you can drop in.</source>
        <translation>台账会涉及所有人的候选人，请把文件发给招聘经理；简历可以自己拖进来。</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>In the workspace</source>
        <translation>在系统里</translation>
    </message>
    <message>
        <source>Choose a ledger</source>
        <translation>选择台账</translation>
    </message>
    <message>
        <source>Ledgers ({patterns})</source>
        <translation>台账 ({patterns})</translation>
    </message>
    <message>
        <source>{name} (from Zhaoxian).xlsx</source>
        <translation>{name}（招贤导出）.xlsx</translation>
    </message>
    <message>
        <source>Export in this layout</source>
        <translation>按此台账版式导出</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Export all applications</source>
        <translation>导出全部应聘</translation>
    </message>
    <message>
        <source>Recruiting ledger.xlsx</source>
        <translation>招聘台账.xlsx</translation>
    </message>
</context>
<context>
    <name>TakeBackDialog</name>
    <message>
        <source>Take back this import?</source>
        <translation>撤销此次导入？</translation>
    </message>
    <message>
        <source>{file}: {created} new profiles go with their applications.</source>
        <translation>{file}：将删除新建的 {created} 份档案及其应聘。</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier profiles become as they were before.</source>
        <translation>
            <numerusform>%n 份已有档案恢复原样。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{file}”</source>
        <translation>「{file}」</translation>
    </message>
    <message numerus="yes">
        <source>%n profiles stay since they also stand in {files}. Take that back first.</source>
        <translation>
            <numerusform>%n 份档案在{files}里也有，会保留；要撤销请先撤销那一次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the import</source>
        <translation>保留导入</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>%n profiles were worked on since and stay, unless ticked:</source>
        <translation>
            <numerusform>%n 份档案之后有人改过，默认保留；勾选的一并撤销：</numerusform>
        </translation>
    </message>
    <message>
        <source>Also take back</source>
        <translation>一并撤销</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Done since</source>
        <translation>之后做过</translation>
    </message>
    <message>
        <source>Changes since</source>
        <translation>之后的改动</translation>
    </message>
    <message>
        <source>What is taken back goes with all that was added to it since: remarks, tasks, interviews.</source>
        <translation>一并撤销的，之后加上的备注、待办、面试也会删除。</translation>
    </message>
</context>
<context>
    <name>WorkingStep</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancelled, it leaves nothing behind. You can go on working elsewhere.</source>
        <translation>中途取消，什么都不会留下。可以先去做别的。</translation>
    </message>
    <message>
        <source>{done} of {total} rows</source>
        <translation>{done} / {total} 行</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>读文件</translation>
    </message>
    <message>
        <source>Understanding the cells</source>
        <translation>识别单元格</translation>
    </message>
    <message>
        <source>Copying the workspace</source>
        <translation>正在复制工作区</translation>
    </message>
    <message>
        <source>Bringing profiles up to the ledger</source>
        <translation>正在按台账更新档案</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Looking for people on file</source>
        <translation>查找已有档案</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Filling gaps of earlier profiles</source>
        <translation>补已有档案的空项</translation>
    </message>
    <message>
        <source>Checking against the file</source>
        <translation>对照文件核验</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{what}: {counts}</source>
        <translation>{what}：{counts}</translation>
    </message>
</context>
</TS>
