<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AssessmentsPart</name>
    <message>
        <source>Assessments</source>
        <translation>影响评估</translation>
    </message>
    <message>
        <source>No assessment on record</source>
        <translation>还没有影响评估</translation>
    </message>
    <message>
        <source>Write one before sensitive data are used or people are ranked by the program.</source>
        <translation>使用敏感信息，或由程序给候选人排序之前，先写一份。</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>处理内容</translation>
    </message>
    <message>
        <source>By</source>
        <translation>评估人</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Keep until</source>
        <translation>保存到</translation>
    </message>
    <message>
        <source>Impact assessment</source>
        <translation>个人信息保护影响评估</translation>
    </message>
    <message>
        <source>Due before sensitive data are used, before data go to an agency, and before automatic ranking (PIPL 55). Kept at least three years.</source>
        <translation>处理敏感信息、委托或提供给第三方、自动化排序之前须做评估（第 55 条），记录至少保存三年。</translation>
    </message>
    <message>
        <source>What is done with which data</source>
        <translation>处理什么信息、做什么用</translation>
    </message>
    <message>
        <source>Lawful, justified and necessary because</source>
        <translation>合法、正当、必要的理由</translation>
    </message>
    <message>
        <source>What it means for the people; the risks</source>
        <translation>对个人的影响和风险</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>保护措施</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Assessment kept</source>
        <translation>已保存评估</translation>
    </message>
</context>
<context>
    <name>CopyPopover</name>
    <message>
        <source>Copy of all data</source>
        <translation>导出本人信息</translation>
    </message>
    <message>
        <source>Passphrase of the ZIP (may stay empty)</source>
        <translation>ZIP 密码（可不填）</translation>
    </message>
    <message>
        <source>At least 8 characters. Tell it on another way than the file.</source>
        <translation>至少 8 位。密码请通过其他途径告知。</translation>
    </message>
    <message>
        <source>With what colleagues wrote</source>
        <translation>包含同事写的评价和讨论</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
</context>
<context>
    <name>DayPopover</name>
    <message>
        <source>Keep until</source>
        <translation>保存到</translation>
    </message>
    <message>
        <source>Back to the rule</source>
        <translation>按规则</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>DuePart</name>
    <message>
        <source>People whose time is over</source>
        <translation>保存期已满的人员</translation>
    </message>
    <message>
        <source>Nobody&apos;s time is over</source>
        <translation>没有人到期</translation>
    </message>
    <message>
        <source>The list is looked through once a day.</source>
        <translation>程序运行时每天检查一次。</translation>
    </message>
    <message>
        <source>Erase those selected…</source>
        <translation>删除所选…</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>保存到</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>应聘</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message numerus="yes">
        <source>%n selected: files ({size} MB), numbers and words go.</source>
        <translation>
            <numerusform>已选 %n 人：文件（{size} MB）、联系方式和文字将删除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applications stay for the figures, without a name.</source>
        <translation>
            <numerusform>%n 条应聘记录去掉身份后留作统计。</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase whose time is over</source>
        <translation>删除到期人员</translation>
    </message>
    <message>
        <source>The day was set by hand</source>
        <translation>单独设定的日期</translation>
    </message>
    <message>
        <source>{outcome} since {day}</source>
        <translation>{day} 起{outcome}</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Erase a person</source>
        <translation>删除人员</translation>
    </message>
    <message>
        <source>Erase {name} for good?</source>
        <translation>永久删除 {name}？</translation>
    </message>
    <message>
        <source>This cannot be undone, not even with Ctrl+Z. Backups from before forget the person when they are opened; after 30 days they are deleted, but for those that you made yourself.</source>
        <translation>此操作不能撤销，Ctrl+Z 也不行。之前的备份在打开时会自动忘记此人，30 天后自动删除；你自己做的备份请自行删除。</translation>
    </message>
    <message>
        <source>Also take the name out of other texts</source>
        <translation>同时抹去其他文字里的姓名</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Keep the person</source>
        <translation>不删除</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>将删除</translation>
    </message>
    <message numerus="yes">
        <source>the values of %n journal rows</source>
        <translation>
            <numerusform>操作日志 %n 行的内容</numerusform>
        </translation>
    </message>
    <message>
        <source>; that something happened, when and by whom stays</source>
        <translation>；何时由谁做过什么仍然保留</translation>
    </message>
    <message>
        <source>Stays, without the name and words, for the figures</source>
        <translation>保留供统计，不含姓名和文字</translation>
    </message>
    <message numerus="yes">
        <source>Named in %n other texts</source>
        <translation>
            <numerusform>其他 %n 处文字提到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running applications end as given up.</source>
        <translation>
            <numerusform>%n 个进行中的应聘将以“放弃”结束。</numerusform>
        </translation>
    </message>
    <message>
        <source>This person was hired: papers that the law wants kept belong in the staff file.</source>
        <translation>此人已入职：依法须保存的材料应归入员工档案。</translation>
    </message>
    <message>
        <source>The same number or address is on file under {names}. Merge first, or erase them as well.</source>
        <translation>{names} 的档案里有相同的电话或邮箱。请先合并，或一并删除。</translation>
    </message>
    <message numerus="yes">
        <source>%n others have the same name.</source>
        <translation>
            <numerusform>另有 %n 人同名。</numerusform>
        </translation>
    </message>
    <message>
        <source>number or address</source>
        <translation>电话或邮箱</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>{where} ({what}): …{excerpt}…</source>
        <translation>{where}（{what}）：…{excerpt}…</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The passphrase needs at least {least} characters.</source>
        <translation>密码至少 {least} 位。</translation>
    </message>
    <message>
        <source>A retention time is 0 to {most} months.</source>
        <translation>保存期限为 0 到 {most} 个月。</translation>
    </message>
    <message>
        <source>Your role may not see these details.</source>
        <translation>你的角色不能查看这些信息。</translation>
    </message>
    <message>
        <source>Say what is done with which data.</source>
        <translation>请写明处理什么信息、做什么用。</translation>
    </message>
    <message>
        <source>Nobody called {name} is on file.</source>
        <translation>没有叫“{name}”的人。</translation>
    </message>
    <message>
        <source>Several are called {name}. Name one by its key: {keys}.</source>
        <translation>有多人叫“{name}”，请用编号指定：{keys}。</translation>
    </message>
    <message>
        <source>This cannot be undone any more: the person it was about was erased since. Nothing was changed.</source>
        <translation>不能再撤销：涉及的人员已被删除。没有任何改动。</translation>
    </message>
</context>
<context>
    <name>NotePopover</name>
    <message>
        <source>By text message, agreed on the phone, signed form no. 12…</source>
        <translation>短信告知、电话同意、签字表 12 号…</translation>
    </message>
    <message>
        <source>How, and where it is kept</source>
        <translation>方式与凭据</translation>
    </message>
    <message>
        <source>Sensitive data: the consent must be separate and name this purpose.</source>
        <translation>敏感个人信息须就这一用途单独取得同意。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>Recruiting</source>
        <translation>招聘</translation>
    </message>
    <message>
        <source>Talent pool</source>
        <translation>进入人才库</translation>
    </message>
    <message>
        <source>Background check</source>
        <translation>背景调查</translation>
    </message>
    <message>
        <source>Medical examination</source>
        <translation>体检</translation>
    </message>
    <message>
        <source>Bank card</source>
        <translation>银行卡</translation>
    </message>
    <message>
        <source>Onboarding and training</source>
        <translation>入职与培训</translation>
    </message>
    <message>
        <source>Not told yet</source>
        <translation>待告知</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>已撤回同意</translation>
    </message>
    <message>
        <source>In a process</source>
        <translation>流程中</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Never applied</source>
        <translation>没有应聘记录</translation>
    </message>
    <message>
        <source>Hired</source>
        <translation>已入职</translation>
    </message>
    <message>
        <source>Agreed to the talent pool</source>
        <translation>同意进入人才库</translation>
    </message>
    <message>
        <source>Imported ledger</source>
        <translation>台账导入</translation>
    </message>
    <message>
        <source>Résumé file</source>
        <translation>简历文件</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>手工录入</translation>
    </message>
    <message>
        <source>sensitive details</source>
        <translation>敏感信息</translation>
    </message>
    <message>
        <source>lines of the career</source>
        <translation>经历</translation>
    </message>
    <message>
        <source>sources of fields</source>
        <translation>字段来源</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>notes on look-alikes</source>
        <translation>“不是同一人”的记录</translation>
    </message>
    <message>
        <source>files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>remarks</source>
        <translation>讨论</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>hints to colleagues</source>
        <translation>给同事的提醒</translation>
    </message>
    <message>
        <source>files in the intake</source>
        <translation>待收简历</translation>
    </message>
    <message>
        <source>forms sent out</source>
        <translation>发出的表单</translation>
    </message>
    <message>
        <source>returned forms</source>
        <translation>收回的表单</translation>
    </message>
    <message>
        <source>applications</source>
        <translation>应聘记录</translation>
    </message>
    <message>
        <source>steps of the process</source>
        <translation>流程记录</translation>
    </message>
    <message>
        <source>interviews</source>
        <translation>面试</translation>
    </message>
    <message>
        <source>interviewers&apos; parts</source>
        <translation>面试分工</translation>
    </message>
    <message>
        <source>evaluations</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>scores</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>conclusions</source>
        <translation>面试结论</translation>
    </message>
    <message>
        <source>to-dos</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>talks</source>
        <translation>沟通记录</translation>
    </message>
    <message>
        <source>notes on consent</source>
        <translation>告知与同意记录</translation>
    </message>
    <message>
        <source>records of looks</source>
        <translation>查看记录</translation>
    </message>
    <message>
        <source>rows of ledgers</source>
        <translation>台账行</translation>
    </message>
    <message>
        <source>salaries</source>
        <translation>薪资</translation>
    </message>
    <message>
        <source>phones and addresses</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>results on record</source>
        <translation>结果登记</translation>
    </message>
    <message>
        <source>answers to surveys</source>
        <translation>问卷答复</translation>
    </message>
    <message>
        <source>lines of call lists</source>
        <translation>电话名单</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>preferences</source>
        <translation>个人偏好</translation>
    </message>
    <message>
        <source>reports of imports</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>titles of acts</source>
        <translation>操作说明</translation>
    </message>
    <message>
        <source>saved views</source>
        <translation>已存视图</translation>
    </message>
    <message>
        <source>In a process: kept until it has ended.</source>
        <translation>流程进行中，结束后才开始计算保存期限。</translation>
    </message>
    <message>
        <source>{outcome}, {since}: no end by rule.</source>
        <translation>{outcome}，从 {since} 起保存，规则没有设期限。</translation>
    </message>
    <message>
        <source>Kept until {until}, a day set by hand.</source>
        <translation>保存到 {until}（单独设定）。</translation>
    </message>
    <message>
        <source>{outcome}, {since}: kept until {until}.</source>
        <translation>{outcome}，从 {since} 起算，保存到 {until}。</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
</context>
<context>
    <name>PrivacyActs</name>
    <message>
        <source>Marked as told</source>
        <translation>已标记为已告知</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>How, and where it is kept</source>
        <translation>方式与凭据</translation>
    </message>
    <message>
        <source>Keep until</source>
        <translation>保存到</translation>
    </message>
    <message>
        <source>by the rule</source>
        <translation>按规则</translation>
    </message>
    <message>
        <source>Day changed</source>
        <translation>已改日期</translation>
    </message>
    <message>
        <source>Personal information of {name}.zip</source>
        <translation>{name}的个人信息.zip</translation>
    </message>
    <message>
        <source>Copy of all data</source>
        <translation>导出本人信息</translation>
    </message>
    <message>
        <source>ZIP (*.zip)</source>
        <translation>ZIP (*.zip)</translation>
    </message>
    <message>
        <source>Erase a person</source>
        <translation>删除人员</translation>
    </message>
    <message>
        <source>Passed on: the host erases within a minute</source>
        <translation>已提交，主机会在一分钟内删除</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Personal information</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>To be told</source>
        <translation>待告知</translation>
    </message>
    <message>
        <source>Due to go</source>
        <translation>到期清理</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>保存期限</translation>
    </message>
    <message>
        <source>Assessments</source>
        <translation>影响评估</translation>
    </message>
    <message>
        <source>up and down</source>
        <translation>上下移动</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>The product&apos;s reading of the law, not legal advice</source>
        <translation>以下为本产品的理解，不是法律意见</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>Personal information and journal</source>
        <translation>个人信息与操作日志</translation>
    </message>
    <message>
        <source>Who has still to be told, how long people are kept, who is due to be erased</source>
        <translation>待告知人员、保存期限、到期清理</translation>
    </message>
    <message>
        <source>Personal information…</source>
        <translation>个人信息…</translation>
    </message>
    <message>
        <source>What each role may see and change</source>
        <translation>各角色能看和能改的内容</translation>
    </message>
    <message>
        <source>Roles and rights…</source>
        <translation>角色与权限…</translation>
    </message>
    <message>
        <source>Who did what, looks and exports, verification of the seals</source>
        <translation>谁做了什么、查看与导出记录、日志核对</translation>
    </message>
    <message>
        <source>Journal…</source>
        <translation>操作日志…</translation>
    </message>
</context>
<context>
    <name>PrivacyTab</name>
    <message>
        <source>Where the data came from</source>
        <translation>信息来源</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>保存期限</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>改日期…</translation>
    </message>
    <message>
        <source>Notice: what the data are used for</source>
        <translation>告知</translation>
    </message>
    <message>
        <source>Mark as told</source>
        <translation>标记为已告知</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>记录…</translation>
    </message>
    <message>
        <source>Other purposes: each needs a consent of its own</source>
        <translation>其他用途，每项须单独取得同意</translation>
    </message>
    <message>
        <source>Sensitive details, kept apart</source>
        <translation>敏感信息，单独保存</translation>
    </message>
    <message>
        <source>None on file.</source>
        <translation>没有保存。</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Looking is recorded</source>
        <translation>查看会被记录</translation>
    </message>
    <message>
        <source>Never searched, filtered or scored.</source>
        <translation>不参与搜索、筛选和评分。查看会被记录。</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>户口</translation>
    </message>
    <message>
        <source>What the person may ask for</source>
        <translation>本人可以要求</translation>
    </message>
    <message>
        <source>Copy of all data…</source>
        <translation>导出本人信息…</translation>
    </message>
    <message>
        <source>A ZIP with a readable PDF, the files and the data.</source>
        <translation>一个 ZIP：可读的 PDF、原始文件和全部数据。</translation>
    </message>
    <message>
        <source>Erase this person…</source>
        <translation>删除此人…</translation>
    </message>
    <message>
        <source>For good; figures stay, without the name.</source>
        <translation>不能恢复。统计数字保留，不含身份。</translation>
    </message>
</context>
<context>
    <name>PurgeDialog</name>
    <message>
        <source>Erase whose time is over</source>
        <translation>删除到期人员</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n people for good?</source>
        <translation>
            <numerusform>永久删除 %n 人？</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone. Backups from before forget them too when they come back.</source>
        <translation>删除后不能撤销。恢复以前的备份时也会再次删除。</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>不删除</translation>
    </message>
</context>
<context>
    <name>RulesPart</name>
    <message>
        <source>Months after the last outcome</source>
        <translation>流程结束后保存多久</translation>
    </message>
    <message>
        <source>The law wants the shortest time that the purpose needs (PIPL 19, 47). Counted from the end of the last application, or from the last talk where that was later. Whoever is in a process is never due.</source>
        <translation>保存期限应为实现目的所必需的最短时间（个人信息保护法第 19、47 条）。从最后一次应聘结束算起，之后有沟通的从沟通算起。流程中的人不会到期。</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>no end by rule</source>
        <translation>不设期限</translation>
    </message>
    <message>
        <source>Shipped values</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The house&apos;s own values.</source>
        <translation>已按本单位设定。</translation>
    </message>
    <message>
        <source>The shipped values.</source>
        <translation>使用默认值。</translation>
    </message>
    <message>
        <source>Retention times kept</source>
        <translation>已保存期限设置</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>保存月数</translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UntoldPart</name>
    <message>
        <source>People who were not told</source>
        <translation>待告知人员</translation>
    </message>
    <message>
        <source>Everybody on file was told</source>
        <translation>所有人都已告知</translation>
    </message>
    <message>
        <source>How: by text message…</source>
        <translation>告知方式：短信…</translation>
    </message>
    <message>
        <source>How they were told</source>
        <translation>告知方式</translation>
    </message>
    <message>
        <source>Mark as told</source>
        <translation>标记为已告知</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>On file since</source>
        <translation>建档日期</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Select those who were told. Ctrl+A selects all that are shown.</source>
        <translation>选中已告知的人。Ctrl+A 全选。</translation>
    </message>
    <message>
        <source>Select somebody first.</source>
        <translation>请先选人。</translation>
    </message>
    <message numerus="yes">
        <source>%n people marked as told</source>
        <translation>
            <numerusform>已标记 %n 人为已告知</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_AgreedLine</name>
    <message>
        <source>separate consent</source>
        <translation>须单独同意</translation>
    </message>
</context>
</TS>
