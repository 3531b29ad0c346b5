<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ActivityPanel</name>
    <message>
        <source>Activity</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>清除已完成</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No work is running</source>
        <translation>没有进行中的任务</translation>
    </message>
    <message>
        <source>Imports and résumés show up here.</source>
        <translation>导入和收简历的进度显示在这里。</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>Something went wrong in the program</source>
        <translation>程序出错了</translation>
    </message>
    <message>
        <source>The last act was not carried out; everything saved before is safe. The report below names only places in the program, no people and no data.</source>
        <translation>刚才的操作没有执行，此前保存的内容都在。下面的报告只写程序位置，不含人员和数据。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>继续工作</translation>
    </message>
</context>
<context>
    <name>ClockBanner</name>
    <message>
        <source>The time is right</source>
        <translation>时间没错</translation>
    </message>
    <message>
        <source>This computer&apos;s clock says {now}, but the newest record is from {other}. Set the clock, or limits and reminders come too late.</source>
        <translation>本机时钟显示 {now}，但最近一条记录是 {other} 的。请校准时钟，否则时限和提醒会来得太晚。</translation>
    </message>
    <message>
        <source>Nothing was done here since {other}, and this computer&apos;s clock says {now}. Reminders and escalations wait until somebody works here or says that the time is right.</source>
        <translation>上次操作是 {other}，而本机时钟显示 {now}。开始操作或确认时间没错之前，先不发提醒、不升级。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock says {now}, the server&apos;s {other}. Set the clock, or limits and times of interviews are wrong.</source>
        <translation>本机时钟显示 {now}，服务器是 {other}。请校准时钟，否则时限和面试时间会不准。</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Zhaoxian, a recruiting workstation. Without a command the window opens.</source>
        <translation>招贤，招聘工作站。不带命令时打开窗口。</translation>
    </message>
    <message>
        <source>Exit codes: 0 done; 1 done, but something needs a look; 2 wrong command; 3 the workspace did not open; 4 another clear error. The passphrase is asked for, or read from {variable} or from the first line of the input with --passphrase-stdin.</source>
        <translation>退出码：0 完成；1 完成，但有内容要看一下；2 命令写错；3 工作区没有打开；4 其他明确的错误。口令会当场询问，也可以放在 {variable} 里，或用 --passphrase-stdin 从输入的第一行读取。</translation>
    </message>
    <message>
        <source>open the window (this is the default)</source>
        <translation>打开窗口（默认）</translation>
    </message>
    <message>
        <source>the workspace file; without it the one used last</source>
        <translation>工作区文件；不写就用上次的</translation>
    </message>
    <message>
        <source>open the window on invented data</source>
        <translation>用演示数据打开窗口</translation>
    </message>
    <message>
        <source>read résumés and print the fields found</source>
        <translation>读取简历，打印识别出的字段</translation>
    </message>
    <message>
        <source>files or folders of résumés</source>
        <translation>简历文件或文件夹</translation>
    </message>
    <message>
        <source>with place and certainty of every field</source>
        <translation>带上每个字段的位置和把握</translation>
    </message>
    <message>
        <source>write the fields into an Excel file</source>
        <translation>把识别到的字段写入 Excel 文件</translation>
    </message>
    <message>
        <source>worker processes (2 without it)</source>
        <translation>同时工作的进程数（默认 2）</translation>
    </message>
    <message>
        <source>do not recognise scans: tell them as errors</source>
        <translation>不做文字识别：扫描件按错误列出</translation>
    </message>
    <message>
        <source>print a report, or write it to a file</source>
        <translation>打印报告，或写成文件</translation>
    </message>
    <message>
        <source>the funnel alone, everything of Insights, the habits, the day, the pool, the recruiters</source>
        <translation>只看漏斗、洞察全部、使用习惯、当天进展、人才库、招聘专员</translation>
    </message>
    <message>
        <source>the days up to yesterday (90 without it)</source>
        <translation>截至昨天的天数（不写为 90）</translation>
    </message>
    <message>
        <source>kpi: which scheme (online without it)</source>
        <translation>kpi：哪个考核方案（不写则用 online）</translation>
    </message>
    <message>
        <source>a whole month</source>
        <translation>整月</translation>
    </message>
    <message>
        <source>the first day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>the last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>one department only</source>
        <translation>只看一个部门</translation>
    </message>
    <message>
        <source>one position only</source>
        <translation>只看一个职位</translation>
    </message>
    <message>
        <source>write it as Excel</source>
        <translation>写成 Excel</translation>
    </message>
    <message>
        <source>write it as PDF</source>
        <translation>写成 PDF</translation>
    </message>
    <message>
        <source>import a ledger (.xlsx, .xls, .csv and others)</source>
        <translation>导入台账（.xlsx、.xls、.csv 等）</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, or planned with --dry-run; 1 done, but a check of the report differs, or there is nobody in the file; 2 wrong command; 3 the workspace did not open; 4 the file cannot be read or another clear error, told on the error stream; 130 stopped. The JSON of --dry-run --json is described in docs/ledger-dry-run.md.</source>
        <translation>退出码：0 完成，或用 --dry-run 试算完成；1 完成，但校验有不一致，或文件里没有人；2 命令有误；3 工作区打不开；4 文件读不了或其他明确的错误，说明写在错误输出；130 已中止。--dry-run --json 的格式见 docs/ledger-dry-run.md。</translation>
    </message>
    <message>
        <source>the ledger</source>
        <translation>台账文件</translation>
    </message>
    <message>
        <source>only say what would happen to each row; needs no workspace</source>
        <translation>只说明每一行会怎样，不写入；不需要工作区</translation>
    </message>
    <message>
        <source>import this sheet, and no other that is not named; may be given again</source>
        <translation>只导入这张工作表；可重复给出多张</translation>
    </message>
    <message>
        <source>the remembered mapping to read the columns by</source>
        <translation>按这个已记住的对应方案读列</translation>
    </message>
    <message>
        <source>the position of rows that name none</source>
        <translation>没写职位的行归入的职位</translation>
    </message>
    <message>
        <source>read the password of the file from the input, on the line after the passphrase if that is read, too</source>
        <translation>从标准输入读文件密码；若口令也从标准输入读，则在口令的下一行</translation>
    </message>
    <message>
        <source>write applications as a ledger (.xlsx)</source>
        <translation>把应聘写成台账（.xlsx）</translation>
    </message>
    <message>
        <source>the workbook to write</source>
        <translation>要写的工作簿</translation>
    </message>
    <message>
        <source>in the layout of this imported ledger</source>
        <translation>按这份已导入台账的版式</translation>
    </message>
    <message>
        <source>headings</source>
        <translation>表头语言</translation>
    </message>
    <message>
        <source>write a whole workspace as JSON Lines and files, not encrypted</source>
        <translation>把整个工作区写成 JSON Lines 和文件，不加密</translation>
    </message>
    <message>
        <source>the .zip to write</source>
        <translation>要写的 .zip</translation>
    </message>
    <message>
        <source>make a new workspace of such files</source>
        <translation>用这样的文件建一个新工作区</translation>
    </message>
    <message>
        <source>the .zip to read</source>
        <translation>要读的 .zip</translation>
    </message>
    <message>
        <source>save or take remembered mappings</source>
        <translation>保存或取用台账方案</translation>
    </message>
    <message>
        <source>the .zxmap file</source>
        <translation>.zxmap 文件</translation>
    </message>
    <message>
        <source>take them from the file</source>
        <translation>从文件取用</translation>
    </message>
    <message>
        <source>check a workspace from its pages to its seals</source>
        <translation>检查工作区，从数据页到日志封印</translation>
    </message>
    <message>
        <source>make a verified backup</source>
        <translation>做一份验证过的备份</translation>
    </message>
    <message>
        <source>another folder than the usual one</source>
        <translation>换一个文件夹存放</translation>
    </message>
    <message>
        <source>only list the backups</source>
        <translation>只列出备份</translation>
    </message>
    <message>
        <source>go back to a backup</source>
        <translation>恢复到一份备份</translation>
    </message>
    <message>
        <source>the backup file</source>
        <translation>备份文件</translation>
    </message>
    <message>
        <source>restore; without it, only say what would be lost</source>
        <translation>确认恢复；不写就只说明会丢失什么</translation>
    </message>
    <message>
        <source>answer as JSON</source>
        <translation>用 JSON 回答</translation>
    </message>
    <message>
        <source>the language of the answer</source>
        <translation>回答用的语言</translation>
    </message>
    <message>
        <source>read the passphrase from the first line of the input</source>
        <translation>从输入的第一行读取口令</translation>
    </message>
    <message>
        <source>what is given is the recovery key</source>
        <translation>给的是恢复密钥</translation>
    </message>
    <message>
        <source>Password: </source>
        <translation>密码：</translation>
    </message>
    <message>
        <source>Recovery key: </source>
        <translation>恢复密钥：</translation>
    </message>
    <message>
        <source>Passphrase: </source>
        <translation>口令：</translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation>再输一次：</translation>
    </message>
    <message numerus="yes">
        <source>%n acts would be lost.</source>
        <translation>
            <numerusform>会丢失 %n 次操作。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n acts were taken back.</source>
        <translation>
            <numerusform>已退回 %n 次操作。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not encrypted: keep it as you keep personal files.</source>
        <translation>未加密，请按个人信息妥善保管。</translation>
    </message>
    <message>
        <source>Name the new workspace with --workspace FILE.</source>
        <translation>请用 --workspace FILE 指定新工作区。</translation>
    </message>
    <message>
        <source>Passphrase of the new workspace: </source>
        <translation>新工作区的口令：</translation>
    </message>
    <message>
        <source>read the passphrase from the next line of the input</source>
        <translation>从输入的下一行读取口令</translation>
    </message>
    <message>
        <source>Password of the file: </source>
        <translation>文件密码：</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>没有写入任何内容。</translation>
    </message>
    <message>
        <source>{done} read, {failed} failed</source>
        <translation>读取 {done} 份，失败 {failed} 份</translation>
    </message>
    <message>
        <source>write the journal into a file</source>
        <translation>把操作日志写入文件</translation>
    </message>
    <message>
        <source>.xlsx or .jsonl</source>
        <translation>.xlsx 或 .jsonl</translation>
    </message>
    <message>
        <source>only of the last N days</source>
        <translation>只含最近 N 天</translation>
    </message>
    <message>
        <source>only about this candidate</source>
        <translation>只含涉及此候选人的</translation>
    </message>
    <message>
        <source>only acts of this kind</source>
        <translation>只含这一类操作</translation>
    </message>
    <message>
        <source>verify the journal&apos;s seals; names the first row that is not as it was</source>
        <translation>核对操作日志的封存，指出第一处不符的行</translation>
    </message>
    <message>
        <source>write a person&apos;s copy of all data (.zip)</source>
        <translation>导出一个人的全部信息（.zip）</translation>
    </message>
    <message>
        <source>the candidate&apos;s name or key</source>
        <translation>候选人的姓名或编号</translation>
    </message>
    <message>
        <source>a file with the ZIP&apos;s passphrase</source>
        <translation>存有 ZIP 密码的文件</translation>
    </message>
    <message>
        <source>with what colleagues wrote</source>
        <translation>包含同事写的评价和讨论</translation>
    </message>
    <message>
        <source>erase a person for good</source>
        <translation>永久删除一个人</translation>
    </message>
    <message>
        <source>leave the bare name in others&apos; texts</source>
        <translation>其他文字里的姓名不动</translation>
    </message>
    <message>
        <source>whose time is over</source>
        <translation>列出保存期已满的人员</translation>
    </message>
    <message>
        <source>do it; without it, only say what would go. Cannot be undone</source>
        <translation>执行；不加此项只列出将删除的内容。不能撤销</translation>
    </message>
    <message>
        <source>Erased. This cannot be undone.</source>
        <translation>已删除，不能撤销。</translation>
    </message>
    <message>
        <source>Nothing was changed. With --yes this is erased for good.</source>
        <translation>没有改动。加上 --yes 才会永久删除。</translation>
    </message>
    <message>
        <source>few</source>
        <translation>样本少</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Interview calendar</source>
        <translation>面试日程</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>All candidates</source>
        <translation>全部候选人</translation>
    </message>
    <message>
        <source>People</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>洞察</translation>
    </message>
    <message>
        <source>Inbox: mentions and reminders</source>
        <translation>收件箱：提到我的和提醒</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>收件箱</translation>
    </message>
    <message>
        <source>Outbox: messages to candidates</source>
        <translation>发件箱：给候选人的消息</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>发件箱</translation>
    </message>
    <message>
        <source>Take in résumés</source>
        <translation>收简历</translation>
    </message>
    <message>
        <source>Résumés</source>
        <translation>简历</translation>
    </message>
    <message>
        <source>Import a ledger</source>
        <translation>导入台账</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Requisitions: what departments ask for</source>
        <translation>招聘需求：部门要什么人</translation>
    </message>
    <message>
        <source>Call lists</source>
        <translation>电话名单</translation>
    </message>
    <message>
        <source>Suppliers, referrals and payouts</source>
        <translation>供应商、内推与应付清单</translation>
    </message>
    <message>
        <source>Screen the applicants of a position</source>
        <translation>筛选候选人</translation>
    </message>
    <message>
        <source>Find people who are on file twice</source>
        <translation>查重：找重复的档案</translation>
    </message>
    <message>
        <source>Templates of processes and positions</source>
        <translation>流程与职位模板</translation>
    </message>
    <message>
        <source>Organisation: departments, people, places, rooms, titles</source>
        <translation>组织：部门、人员、地点、会议室、职务</translation>
    </message>
    <message>
        <source>Forms sent out and come back</source>
        <translation>表单收发：发出和寄回</translation>
    </message>
    <message>
        <source>Personal information: notice, how long, who is due to be erased</source>
        <translation>个人信息：告知、保存期限、到期清理</translation>
    </message>
    <message>
        <source>Journal: who did what, exports, verification</source>
        <translation>操作日志：谁做了什么、导出、核对</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>搜索或命令</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>在本页查找</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Back to the last place</source>
        <translation>返回上一处</translation>
    </message>
    <message>
        <source>Context panel</source>
        <translation>右侧面板</translation>
    </message>
    <message>
        <source>Activity: running and finished work</source>
        <translation>任务：进行中和已完成</translation>
    </message>
    <message>
        <source>Next area of the window</source>
        <translation>切换到下一区域</translation>
    </message>
    <message>
        <source>Keys of this screen</source>
        <translation>本屏快捷键</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>切换浅色和深色</translation>
    </message>
    <message>
        <source>Switch the language: 中文 / English</source>
        <translation>切换语言：中文 / English</translation>
    </message>
    <message>
        <source>Candidates register themselves, on a locked screen</source>
        <translation>候选人自助登记（锁屏）</translation>
    </message>
    <message>
        <source>Try things out in a copy (sandbox)</source>
        <translation>试一试（沙箱）</translation>
    </message>
    <message>
        <source>Lock the workspace</source>
        <translation>锁定工作区</translation>
    </message>
</context>
<context>
    <name>FileKeeper</name>
    <message>
        <source>Encrypting the workspace anew…</source>
        <translation>正在重新加密工作区…</translation>
    </message>
    <message>
        <source>Keyring of this computer</source>
        <translation>本机钥匙串</translation>
    </message>
    <message>
        <source>Moving the workspace to the server on this computer…</source>
        <translation>正在把工作区迁到本机的服务器…</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Going back to the backup…</source>
        <translation>正在恢复备份…</translation>
    </message>
    <message>
        <source>Check of the workspace</source>
        <translation>检查工作区</translation>
    </message>
</context>
<context>
    <name>FolderWatch</name>
    <message>
        <source>Read what came into a watched folder</source>
        <translation>读取自动收到的文件</translation>
    </message>
    <message numerus="yes">
        <source>%n new résumés from a watched folder</source>
        <translation>
            <numerusform>自动收到 %n 份新简历</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n forms came back into a watched folder</source>
        <translation>
            <numerusform>监视的文件夹收到 %n 份寄回的表单</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Activity</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>HostCommand</name>
    <message>
        <source>{path}: good until {moment}, once. Hand it over yourself.</source>
        <translation>{path}：{moment} 前有效，只能用一次，请当面或亲自交给本人。</translation>
    </message>
    <message>
        <source>The password is enough; computers show nothing.</source>
        <translation>登录只需密码，不核对电脑。</translation>
    </message>
    <message>
        <source>A computer is registered at its person&apos;s first sign-in; from then on they come in from registered ones alone.</source>
        <translation>首次登录时登记本人电脑，此后只能用已登记的电脑登录。</translation>
    </message>
    <message>
        <source>Registered computers alone come in; another one needs an invitation.</source>
        <translation>只能用已登记的电脑登录；新电脑需凭邀请登记。</translation>
    </message>
    <message>
        <source>This computer is out; its person&apos;s sessions were cut.</source>
        <translation>该电脑已停用，其使用者的连接已断开。</translation>
    </message>
    <message>
        <source>{name} has no access any more; open sessions were cut.</source>
        <translation>已取消“{name}”的权限，正在使用的连接已断开。</translation>
    </message>
    <message>
        <source>Restored and compared in {seconds} s: {tables} tables, {rows} rows, all as they were.</source>
        <translation>{seconds} 秒恢复并比对完：{tables} 张表、{rows} 行，全部一致。</translation>
    </message>
    <message>
        <source>It no longer starts by itself.</source>
        <translation>不再随电脑启动。</translation>
    </message>
    <message>
        <source>Moved and compared: {tables} tables, {rows} rows. Invitation: {path}</source>
        <translation>已迁移并比对：{tables} 张表、{rows} 行。邀请文件：{path}</translation>
    </message>
    <message>
        <source>share a workspace in the office: set up, start, stop, invite, back up</source>
        <translation>在公司内共享工作区：设置、启动、停止、邀请、备份</translation>
    </message>
    <message>
        <source>Exit codes: 0 done; 1 done, or does not run, and something needs a look; 2 wrong command; 4 a clear error.</source>
        <translation>退出码：0 完成；1 完成或未运行，但有事要看；2 命令有误；4 明确的错误。</translation>
    </message>
    <message>
        <source>the host&apos;s folder</source>
        <translation>主机文件夹</translation>
    </message>
    <message>
        <source>set up the host on this computer</source>
        <translation>在本机设置主机</translation>
    </message>
    <message>
        <source>start it in the background</source>
        <translation>在后台启动</translation>
    </message>
    <message>
        <source>be the host until stopped (what a service runs)</source>
        <translation>一直作为主机运行，直到停止（供系统服务调用）</translation>
    </message>
    <message>
        <source>stop it</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>say how it is</source>
        <translation>查看状态</translation>
    </message>
    <message>
        <source>write an invitation for a colleague</source>
        <translation>给同事写一份邀请</translation>
    </message>
    <message>
        <source>list who has access</source>
        <translation>列出谁能进入</translation>
    </message>
    <message>
        <source>take a colleague&apos;s access away, at once</source>
        <translation>立即取消一位同事的权限</translation>
    </message>
    <message>
        <source>the colleague&apos;s name</source>
        <translation>同事姓名</translation>
    </message>
    <message>
        <source>say or set whether computers need a certificate of their own</source>
        <translation>查看或设置登录时是否核对本人电脑的证书</translation>
    </message>
    <message>
        <source>off: the password alone; wanted: from the first sign-in on; required: nobody without</source>
        <translation>off：只要密码；wanted：首次登录时登记；required：没有证书不能登录</translation>
    </message>
    <message>
        <source>a computer that is out from now on</source>
        <translation>要停用的电脑</translation>
    </message>
    <message>
        <source>make a verified backup</source>
        <translation>做一份验证过的备份</translation>
    </message>
    <message>
        <source>only list the backups</source>
        <translation>只列出备份</translation>
    </message>
    <message>
        <source>really restore a backup beside the workspace, compare</source>
        <translation>把备份真正恢复一遍并比对（不动工作区）</translation>
    </message>
    <message>
        <source>the backup (the newest)</source>
        <translation>备份文件（默认最近一份）</translation>
    </message>
    <message>
        <source>start the host with the computer</source>
        <translation>主机随电脑启动</translation>
    </message>
    <message>
        <source>no longer</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>move a workspace of this computer to the host, compared</source>
        <translation>把本机工作区迁入主机，并逐行比对</translation>
    </message>
    <message>
        <source>where it is written</source>
        <translation>写到哪里</translation>
    </message>
    <message>
        <source>where colleagues reach it</source>
        <translation>同事连接的端口</translation>
    </message>
    <message>
        <source>become the host from a backup of another computer</source>
        <translation>用另一台电脑的备份接任主机</translation>
    </message>
    <message>
        <source>the host&apos;s backup</source>
        <translation>主机备份文件</translation>
    </message>
    <message>
        <source>make a workspace file from a backup of a shared workspace</source>
        <translation>从共享工作区的备份生成本机工作区文件</translation>
    </message>
    <message>
        <source>read the recovery key from the first line of the input</source>
        <translation>从输入的第一行读取恢复密钥</translation>
    </message>
    <message>
        <source>take the workspace home into a file; the host is retired</source>
        <translation>把工作区搬回本机文件，主机停用</translation>
    </message>
    <message>
        <source>the workspace file to make</source>
        <translation>要生成的工作区文件</translation>
    </message>
    <message>
        <source>found the workspace in an empty database of another server</source>
        <translation>在另一台服务器的空数据库里建立工作区</translation>
    </message>
    <message>
        <source>whose it is</source>
        <translation>属于哪家单位</translation>
    </message>
    <message>
        <source>the first administrator</source>
        <translation>第一位管理员</translation>
    </message>
    <message>
        <source>follow a workspace on another server until stopped</source>
        <translation>跟进另一台服务器上的工作区，直到停止</translation>
    </message>
    <message>
        <source>bring everything up to now, and end</source>
        <translation>跟进到现在为止，然后结束</translation>
    </message>
    <message>
        <source>bring the tables up to date first; back the database up before</source>
        <translation>先升级数据表；升级前请备份数据库</translation>
    </message>
    <message>
        <source>on another server: the owner of the database, and where it is</source>
        <translation>在别的服务器上：数据库的所有者和地址</translation>
    </message>
    <message>
        <source>read the owner&apos;s password from the first line of the input</source>
        <translation>从输入的第一行读取所有者的密码</translation>
    </message>
    <message>
        <source>the certificate that vouches for the server (what this computer trusts)</source>
        <translation>为服务器作证的证书（默认用本机信任的机构）</translation>
    </message>
    <message>
        <source>without TLS, to a server on this computer itself</source>
        <translation>不加密，仅限本机上的服务器</translation>
    </message>
    <message>
        <source>the first administrator; without it, a workspace is moved in later</source>
        <translation>首位管理员；不写则稍后迁入已有工作区</translation>
    </message>
    <message>
        <source>a name or number under which colleagues reach it; may be given again</source>
        <translation>同事连接用的名称或 IP，可写多个</translation>
    </message>
    <message>
        <source>for somebody who is not in the workspace yet; may be given again</source>
        <translation>用于还不在工作区里的人，可写多个</translation>
    </message>
    <message>
        <source>how long it is good for</source>
        <translation>几天内有效</translation>
    </message>
    <message>
        <source>The host is set up in {folder}.</source>
        <translation>主机已设置在 {folder}。</translation>
    </message>
    <message>
        <source>Recovery key of the backups, shown only now: </source>
        <translation>备份的恢复密钥，只显示这一次：</translation>
    </message>
    <message>
        <source>Invitation of the administrator: </source>
        <translation>管理员的邀请：</translation>
    </message>
    <message>
        <source>Start it: </source>
        <translation>启动：</translation>
    </message>
    <message>
        <source>Let colleagues through the firewall: </source>
        <translation>防火墙放行：</translation>
    </message>
    <message>
        <source>The host is stopped.</source>
        <translation>主机已停止。</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>does not run</source>
        <translation>没有运行</translation>
    </message>
    <message numerus="yes">
        <source>%n connections</source>
        <translation>
            <numerusform>%n 个连接</numerusform>
        </translation>
    </message>
    <message>
        <source>Last backup: </source>
        <translation>最近备份：</translation>
    </message>
    <message>
        <source>The workspace is home in {path}. The host is retired.</source>
        <translation>工作区已搬回 {path}，主机已停用。</translation>
    </message>
    <message>
        <source>Recovery key, shown only now: </source>
        <translation>恢复密钥，只显示这一次：</translation>
    </message>
    <message>
        <source>Taken over as of {moment}: {tables} tables, {rows} rows. What was written later is lost.</source>
        <translation>已按 {moment} 的备份接任主机：{tables} 张表、{rows} 行。之后写入的内容已丢失。</translation>
    </message>
    <message>
        <source>The backup is opened as {path}.</source>
        <translation>备份已打开为 {path}。</translation>
    </message>
    <message>
        <source>Password of the database&apos;s owner: </source>
        <translation>数据库所有者的密码：</translation>
    </message>
    <message>
        <source>The workspace is founded in {database}.</source>
        <translation>工作区已在 {database} 中建立。</translation>
    </message>
    <message>
        <source>Let this run somewhere all the time, or figures and search stand still: </source>
        <translation>请让下面的命令一直运行，否则统计和搜索不会更新：</translation>
    </message>
    <message>
        <source>The owner is no superuser: who may see what is enforced, but the server&apos;s own functions and statistics stay open to whoever signs in, and may tell how many hidden rows there are.</source>
        <translation>所有者不是超级用户：谁能看什么仍由数据库把关，但服务器自带的函数和统计对登录者开放，可能透露有多少条看不到的记录。</translation>
    </message>
    <message>
        <source>Backups are kept in {folder}.</source>
        <translation>备份保存在 {folder}。</translation>
    </message>
    <message>
        <source>The workspace is home in {path}. Nobody gets into {database} any more.</source>
        <translation>工作区已搬回 {path}。数据库 {database} 不再有人能进入。</translation>
    </message>
</context>
<context>
    <name>JobCard</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message numerus="yes">
        <source>%n not read</source>
        <translation>
            <numerusform>%n 份未读出</numerusform>
        </translation>
    </message>
    <message>
        <source>{fine} fine, {failed}</source>
        <translation>{fine} 份完成，{failed}</translation>
    </message>
    <message>
        <source>Stopped by a fault of the program.</source>
        <translation>程序出错，已停止。</translation>
    </message>
    <message>
        <source>Nothing half-done was kept.</source>
        <translation>没有留下半成品。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>已取消，没有写入任何内容。</translation>
    </message>
    <message>
        <source>Cancelled. What was finished before is kept.</source>
        <translation>已取消，已完成的部分保留。</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keys of this screen</source>
        <translation>本屏快捷键</translation>
    </message>
    <message>
        <source>This screen</source>
        <translation>本屏</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>Single letters act while no text field has focus. They can be switched off in Settings.</source>
        <translation>单键只在没有输入框获得焦点时起作用，可在设置中关闭。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>LiveBanner</name>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Connected again. Everything is up to date.</source>
        <translation>已重新连接，内容已是最新。</translation>
    </message>
    <message>
        <source>The server does not accept your login any more. Ask the administrator. What you typed is still here.</source>
        <translation>服务器不再接受这个登录，请联系管理员。填写的内容还在。</translation>
    </message>
    <message>
        <source>The server cannot be reached; trying again. You see what was there before. What you typed stays here.</source>
        <translation>连不上服务器，正在自动重连。屏幕上是断线前的内容，填写中的内容都会保留。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Zhaoxian</source>
        <translation>招贤</translation>
    </message>
    <message>
        <source>Sandbox: a copy, deleted when you leave</source>
        <translation>沙箱：副本，离开即删除</translation>
    </message>
    <message>
        <source>Demo data: nobody in it is real</source>
        <translation>演示数据，人物均为虚构</translation>
    </message>
    <message>
        <source>Shared · saved {time}</source>
        <translation>共享数据 · 已保存 {time}</translation>
    </message>
    <message>
        <source>Local data · saved {time}</source>
        <translation>本机数据 · 已保存 {time}</translation>
    </message>
    <message>
        <source>Backed up {time}</source>
        <translation>{time} 已备份</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Zhaoxian</source>
        <translation>招贤</translation>
    </message>
    <message numerus="yes">
        <source>%n new notices</source>
        <translation>
            <numerusform>%n 条新通知</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OuterDoor</name>
    <message>
        <source>Copy the workspace for the sandbox</source>
        <translation>为沙箱复制工作区</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Name, pinyin, initials, position or command</source>
        <translation>姓名、拼音、首字母、职位或命令</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>搜索或命令</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Try a name, its initials, or a position</source>
        <translation>试试姓名、首字母或职位</translation>
    </message>
</context>
<context>
    <name>ParseWorkbook</name>
    <message>
        <source>People</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>教育经历</translation>
    </message>
    <message>
        <source>Employment</source>
        <translation>工作经历</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
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
        <source>Date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>City</source>
        <translation>现居城市</translation>
    </message>
    <message>
        <source>Hukou</source>
        <translation>户口</translation>
    </message>
    <message>
        <source>Native place</source>
        <translation>籍贯</translation>
    </message>
    <message>
        <source>Expected job</source>
        <translation>期望职位</translation>
    </message>
    <message>
        <source>Expected city</source>
        <translation>期望城市</translation>
    </message>
    <message>
        <source>Expected salary</source>
        <translation>期望薪资</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>学历</translation>
    </message>
    <message>
        <source>Years of experience</source>
        <translation>工作年限</translation>
    </message>
    <message>
        <source>School</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Internship</source>
        <translation>实习</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
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
        <source>Read by</source>
        <translation>读取方式</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>未能读取</translation>
    </message>
</context>
<context>
    <name>PostClock</name>
    <message>
        <source>Sending mail</source>
        <translation>正在发邮件</translation>
    </message>
</context>
<context>
    <name>ReportClock</name>
    <message>
        <source>Report written: {path}</source>
        <translation>报告已写好：{path}</translation>
    </message>
</context>
<context>
    <name>Root</name>
    <message>
        <source>A change of the passphrase was interrupted. Please change it again in Settings.</source>
        <translation>上次更换口令被中断，请在设置里再换一次。</translation>
    </message>
    <message>
        <source>This workspace was moved to a server. Colleagues do not see what is written here.</source>
        <translation>这个工作区已迁到服务器，在这里写的内容同事看不到。</translation>
    </message>
</context>
<context>
    <name>SandboxBanner</name>
    <message>
        <source>Compare, import for real, leave…</source>
        <translation>对比、正式导入、离开…</translation>
    </message>
    <message>
        <source>Compare and leave…</source>
        <translation>对比、离开…</translation>
    </message>
    <message>
        <source>Sandbox: a copy of the workspace. Try anything; nothing is sent, and leaving deletes it.</source>
        <translation>沙箱：这是工作区的副本，随便试。什么都不会发出去，离开即删除。</translation>
    </message>
</context>
<context>
    <name>SealWatch</name>
    <message>
        <source>It was restored from a backup</source>
        <translation>确认是从备份恢复的</translation>
    </message>
    <message>
        <source>The journal is not the one that this computer saw last: it was cut, rewritten, or restored. Ask the administrator before you go on.</source>
        <translation>服务器上的操作日志与本机上次看到的对不上：可能被截断、改写，或从备份恢复过。请先问过管理员再继续。</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Search</source>
        <comment>the field in the header</comment>
        <translation>搜索或命令</translation>
    </message>
</context>
<context>
    <name>ServerSeat</name>
    <message>
        <source>Change of the password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>Taking the workspace home…</source>
        <translation>正在把工作区搬回本机…</translation>
    </message>
</context>
<context>
    <name>UndoAsking</name>
    <message>
        <source>(taken away)</source>
        <translation>（删除）</translation>
    </message>
    <message>
        <source>Somebody changed this since</source>
        <translation>之后有人改过</translation>
    </message>
    <message>
        <source>The undo would overwrite a colleague&apos;s work. Choose for each value; the rest is undone.</source>
        <translation>直接撤销会盖掉同事的修改。请逐项选择，其余照常撤销。</translation>
    </message>
    <message>
        <source>There now</source>
        <translation>现在的内容</translation>
    </message>
    <message>
        <source>What undo brings back</source>
        <translation>撤销后的内容</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>保留现在的</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>仍然撤销</translation>
    </message>
    <message>
        <source>Undo nothing</source>
        <translation>不撤销</translation>
    </message>
</context>
<context>
    <name>WindowActs</name>
    <message>
        <source>Nothing to undo in this session</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>Undone: {act}</source>
        <translation>已撤销：{act}</translation>
    </message>
    <message>
        <source>Done again: {act}</source>
        <translation>已重做：{act}</translation>
    </message>
</context>
</TS>
