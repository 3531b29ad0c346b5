<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Attested</name>
    <message>
        <source>Background check</source>
        <translation>背调</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测评</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Not clear</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>已交</translation>
    </message>
    <message>
        <source>Not handed in</source>
        <translation>未交</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>{answer}, {points} points</source>
        <translation>{answer}，{points} 分</translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message>
        <source>More acts</source>
        <translation>更多操作</translation>
    </message>
</context>
<context>
    <name>BlockedPopover</name>
    <message>
        <source>An HR manager may pass over conditions with a reason.</source>
        <translation>招聘经理可以填写原因后例外放行。</translation>
    </message>
    <message>
        <source>Why the conditions are passed over (kept)</source>
        <translation>例外放行的原因（会被记录）</translation>
    </message>
    <message>
        <source>Move all the same</source>
        <translation>仍然移动</translation>
    </message>
    <message>
        <source>Write a reason first.</source>
        <translation>请先写明原因</translation>
    </message>
</context>
<context>
    <name>CallListing</name>
    <message>
        <source>Call list: choose one, or name a new one</source>
        <translation>选一份电话名单，或输入新名字</translation>
    </message>
    <message>
        <source>New call list: {name}</source>
        <translation>新建电话名单：{name}</translation>
    </message>
    <message numerus="yes">
        <source>%n put on the call list</source>
        <translation>
            <numerusform>%n 人加入电话名单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stand there already or want no calls</source>
        <translation>
            <numerusform>%n 人已在名单或不愿接电话</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cautions</name>
    <message>
        <source>{kind}: why stands on the profile</source>
        <translation>{kind}：原因见档案</translation>
    </message>
    <message>
        <source>{kind} until {day}</source>
        <translation>{kind}至 {day}</translation>
    </message>
    <message>
        <source>{kind}: {reason} ({who}, {when})</source>
        <translation>{kind}：{reason}（{who}，{when}）</translation>
    </message>
    <message>
        <source>{words}. Objection: {appeal}</source>
        <translation>{words}。申诉：{appeal}</translation>
    </message>
</context>
<context>
    <name>ChoicePopover</name>
    <message>
        <source>Add “{words}”</source>
        <translation>新增「{words}」</translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message>
        <source>Filled in: {field}</source>
        <translation>字段已填：{field}</translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation(s) or more</source>
        <translation>
            <numerusform>评价 %n 份以上</numerusform>
        </translation>
    </message>
    <message>
        <source>Mean {mean} or more</source>
        <translation>均分 {mean} 以上</translation>
    </message>
    <message>
        <source>Round concluded {conclusion} or better</source>
        <translation>本轮结论{conclusion}以上</translation>
    </message>
    <message>
        <source>{test} {score} points or more</source>
        <translation>{test} {score} 分以上</translation>
    </message>
    <message>
        <source>{test} passed</source>
        <translation>{test}通过</translation>
    </message>
    <message>
        <source>{paper} handed in</source>
        <translation>{paper}已交</translation>
    </message>
    <message>
        <source>{thing} ticked off</source>
        <translation>{thing}已完成</translation>
    </message>
    <message>
        <source>{stage}: {condition}</source>
        <translation>{stage}：{condition}</translation>
    </message>
    <message>
        <source>the source is missing</source>
        <translation>缺渠道</translation>
    </message>
    <message>
        <source>phone and e-mail are missing</source>
        <translation>缺电话或邮箱</translation>
    </message>
    <message>
        <source>no résumé</source>
        <translation>缺简历</translation>
    </message>
    <message>
        <source>no interview held yet</source>
        <translation>面试还没进行</translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation(s) against</source>
        <translation>
            <numerusform>%n 份评价不推荐</numerusform>
        </translation>
    </message>
    <message>
        <source>evaluations {have}/{need}</source>
        <translation>评价 {have}/{need}</translation>
    </message>
    <message>
        <source>no evaluation yet</source>
        <translation>还没有评价</translation>
    </message>
    <message>
        <source>{field} is not filled in</source>
        <translation>{field}未填</translation>
    </message>
    <message>
        <source>mean {mean}, {need} is asked for</source>
        <translation>均分 {mean}，要求 {need}</translation>
    </message>
    <message>
        <source>no scores yet</source>
        <translation>还没有评分</translation>
    </message>
    <message>
        <source>the round was not concluded {conclusion}</source>
        <translation>本轮结论不到{conclusion}</translation>
    </message>
    <message>
        <source>the round is not concluded</source>
        <translation>本轮还没有结论</translation>
    </message>
    <message>
        <source>no talk logged yet</source>
        <translation>还没有联系记录</translation>
    </message>
    <message>
        <source>no approval yet</source>
        <translation>审批未同意</translation>
    </message>
    <message>
        <source>no clear background check yet</source>
        <translation>背调未通过</translation>
    </message>
    <message>
        <source>{test}: {have} points, {need} are asked for</source>
        <translation>{test} {have} 分，要求 {need} 分</translation>
    </message>
    <message>
        <source>{test}: no result that passes</source>
        <translation>{test}没有合格成绩</translation>
    </message>
    <message>
        <source>{paper} is not handed in</source>
        <translation>{paper}未交</translation>
    </message>
    <message>
        <source>{thing} is not ticked off</source>
        <translation>{thing}未完成</translation>
    </message>
    <message>
        <source>Fill in the source</source>
        <translation>填来源</translation>
    </message>
    <message>
        <source>Fill in the phone</source>
        <translation>填电话</translation>
    </message>
    <message>
        <source>Fill it in</source>
        <translation>去填</translation>
    </message>
    <message>
        <source>Add the résumé</source>
        <translation>加简历</translation>
    </message>
    <message>
        <source>See the interview</source>
        <translation>看面试</translation>
    </message>
    <message>
        <source>See the evaluations</source>
        <translation>看评价</translation>
    </message>
    <message>
        <source>Conclude the round</source>
        <translation>下结论</translation>
    </message>
    <message>
        <source>Log a talk</source>
        <translation>记联系</translation>
    </message>
    <message>
        <source>Record the approval</source>
        <translation>登记审批</translation>
    </message>
    <message>
        <source>Tick it off</source>
        <translation>去勾选</translation>
    </message>
    <message>
        <source>Record the result</source>
        <translation>登记结果</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>taken away</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Two people changed the same thing</source>
        <translation>两个人改了同一处</translation>
    </message>
    <message>
        <source>Somebody saved another version while you typed. Nothing is overwritten until you choose.</source>
        <translation>填写期间，有人保存了另一个版本。请逐项选择，选定之前不会覆盖任何内容。</translation>
    </message>
    <message>
        <source>There now</source>
        <translation>对方（现有内容）</translation>
    </message>
    <message>
        <source>You typed</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>保留对方</translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>用我的</translation>
    </message>
    <message>
        <source>Back to what I typed</source>
        <translation>返回继续填写</translation>
    </message>
    <message>
        <source>All: {what}</source>
        <translation>全部{what}</translation>
    </message>
    <message>
        <source>Save what is chosen</source>
        <translation>按所选保存</translation>
    </message>
</context>
<context>
    <name>DocumentBar</name>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Find in the document</source>
        <translation>在文件里找</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Save a copy of the original…</source>
        <translation>另存原件…</translation>
    </message>
</context>
<context>
    <name>DocumentPreview</name>
    <message>
        <source>The original is on its way…</source>
        <translation>原文件正在传输…</translation>
    </message>
    <message>
        <source>The text of this file is garbled. It is shown as a picture and cannot be searched.</source>
        <translation>文件里的文字是乱码，只能按图片看，不能搜索。</translation>
    </message>
    <message>
        <source>These pages have no text. They are shown as pictures and cannot be searched.</source>
        <translation>这份文件没有文字，只能按图片看，不能搜索。</translation>
    </message>
    <message>
        <source>Only the first {count} of {total} pages are shown.</source>
        <translation>共 {total} 页，只显示前 {count} 页。</translation>
    </message>
    <message>
        <source>This file cannot be shown</source>
        <translation>这份文件显示不了</translation>
    </message>
    <message>
        <source>No résumé yet</source>
        <translation>还没有简历</translation>
    </message>
    <message>
        <source>Drop a file here to add one.</source>
        <translation>把文件拖到这里就能加上。</translation>
    </message>
    <message>
        <source>Save a copy of the original</source>
        <translation>另存原件</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存到 {path}</translation>
    </message>
</context>
<context>
    <name>DrawnSheet</name>
    <message>
        <source>Page {number}</source>
        <translation>第 {number} 页</translation>
    </message>
    <message>
        <source>This page could not be drawn.</source>
        <translation>这一页画不出来。</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Your role does not see this file.</source>
        <translation>当前角色看不到这个文件。</translation>
    </message>
    <message>
        <source>Your role may not see or change this. Nothing was changed.</source>
        <translation>当前角色不能查看或修改这里。没有任何改动。</translation>
    </message>
    <message>
        <source>This person already has a running application for this position.</source>
        <translation>此人在这个职位上已有在途的流程。</translation>
    </message>
    <message>
        <source>The source is missing. Choose where this person came from.</source>
        <translation>还没填渠道，请选择来源。</translation>
    </message>
    <message>
        <source>A phone number or an e-mail address is missing.</source>
        <translation>还没填电话或邮箱。</translation>
    </message>
    <message>
        <source>{day} has not passed yet: there is nothing to compare.</source>
        <translation>{day} 还没过，没有可对比的。</translation>
    </message>
    <message>
        <source>Write what was changed.</source>
        <translation>写一下改了什么。</translation>
    </message>
    <message>
        <source>Somebody else has changed this line meanwhile.</source>
        <translation>这一行刚被别人改过。</translation>
    </message>
    <message>
        <source>There is no scheme “{scheme}”. There are: {schemes}.</source>
        <translation>没有叫「{scheme}」的考核方案。现有：{schemes}。</translation>
    </message>
    <message>
        <source>This scheme has no such figure.</source>
        <translation>这个方案没有这一项。</translation>
    </message>
    <message>
        <source>The season ends before it begins.</source>
        <translation>季节的结束早于开始。</translation>
    </message>
    <message>
        <source>The weights sum to {total}. They must sum to 100.</source>
        <translation>权重合计 {total}，要等于 100。</translation>
    </message>
    <message>
        <source>A weight is between 0 and 100.</source>
        <translation>权重在 0 到 100 之间。</translation>
    </message>
    <message>
        <source>A target is between 1 and 100 per cent.</source>
        <translation>目标要在 1% 到 100% 之间。</translation>
    </message>
    <message>
        <source>Nothing is called {name}. Check the spelling.</source>
        <translation>没有叫 {name} 的，请核对名称。</translation>
    </message>
    <message>
        <source>Say what is tried, and what way A and way B are.</source>
        <translation>请写明试什么，做法 A 和做法 B 各是什么。</translation>
    </message>
    <message>
        <source>Way A and way B are the same.</source>
        <translation>做法 A 和做法 B 一样。</translation>
    </message>
    <message>
        <source>An experiment cannot be judged by this figure.</source>
        <translation>这个指标不能用来判断实验。</translation>
    </message>
    <message>
        <source>Choose from {least} to {most} cases for each way.</source>
        <translation>每组样本请选 {least} 到 {most}。</translation>
    </message>
    <message>
        <source>Another experiment runs on these people. End it first.</source>
        <translation>这些人正在另一个实验里。请先结束它。</translation>
    </message>
    <message>
        <source>The folder {folder} is not there. Choose another one for this report.</source>
        <translation>找不到文件夹 {folder}。请给这份报告换一个。</translation>
    </message>
    <message>
        <source>Choose a day from 1 to {most}.</source>
        <translation>请选 1 到 {most} 之间的一天。</translation>
    </message>
    <message>
        <source>{path} could not be written ({detail}). Choose another place.</source>
        <translation>{path} 写不进去（{detail}），请换个位置。</translation>
    </message>
    <message>
        <source>The window ends ({end}) before it begins ({start}).</source>
        <translation>时段的结束（{end}）早于开始（{start}）。</translation>
    </message>
    <message>
        <source>The backup {name} is damaged. Choose another one.</source>
        <translation>备份 {name} 已损坏，请换一份。</translation>
    </message>
    <message>
        <source>The backup {name} belongs to another passphrase: use the one of that day, or the recovery key.</source>
        <translation>备份 {name} 用的是另一个口令，请用当时的口令或恢复密钥。</translation>
    </message>
    <message>
        <source>Type a phone number or an e-mail address.</source>
        <translation>请填写电话或邮箱。</translation>
    </message>
    <message>
        <source>This is not an e-mail address. It needs one @ and a domain.</source>
        <translation>邮箱格式不对，需要一个 @ 和域名。</translation>
    </message>
    <message>
        <source>Years of experience are between 0 and {most}.</source>
        <translation>工作年限应在 0–{most} 之间。</translation>
    </message>
    <message>
        <source>These are one and the same record.</source>
        <translation>这是同一份档案。</translation>
    </message>
    <message>
        <source>Both records run for {title}. Choose which application goes on.</source>
        <translation>两份档案都在应聘「{title}」，请选哪一份申请继续。</translation>
    </message>
    <message>
        <source>These records are not merged any more.</source>
        <translation>这两份档案已不在合并状态。</translation>
    </message>
    <message>
        <source>This record was merged into another one. Open that one.</source>
        <translation>此档案已合并到另一份，请打开那一份。</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>还没填姓名。</translation>
    </message>
    <message>
        <source>This is not a phone number. A mobile number has 11 digits.</source>
        <translation>电话格式不对，手机号为 11 位数字。</translation>
    </message>
    <message>
        <source>The text is too long: at most {most} characters.</source>
        <translation>文字过长，最多 {most} 个字。</translation>
    </message>
    <message>
        <source>The comment is empty.</source>
        <translation>评论还没有内容。</translation>
    </message>
    <message>
        <source>The comment is too long: at most {most} characters.</source>
        <translation>评论过长，最多 {most} 个字。</translation>
    </message>
    <message>
        <source>Somebody changed this in the meantime. The newest version is shown; look, then act again.</source>
        <translation>此处刚被改过，已显示最新内容，请看过再操作。</translation>
    </message>
    <message>
        <source>The next contact lies in the past. Choose a later time.</source>
        <translation>下次联系时间已过，请选以后的时间。</translation>
    </message>
    <message>
        <source>Write in a few words what was said.</source>
        <translation>请用几个字写下联系内容。</translation>
    </message>
    <message>
        <source>The note is too long: at most {most} characters.</source>
        <translation>内容过长，最多 {most} 个字。</translation>
    </message>
    <message>
        <source>The stored file is damaged. Add it again from its source.</source>
        <translation>保存的文件已损坏，请从来源重新添加。</translation>
    </message>
    <message>
        <source>This evaluation is submitted already. Amend it instead.</source>
        <translation>这份评价已提交，请用修改。</translation>
    </message>
    <message>
        <source>This evaluation was amended in the meantime. Look at the newest version first.</source>
        <translation>这份评价刚被修改过，请先看最新版本。</translation>
    </message>
    <message>
        <source>Scores of 1 or 5 without a line of evidence: {count}.</source>
        <translation>{count} 项 1 分或 5 分还缺一句依据。</translation>
    </message>
    <message>
        <source>This position has no evaluation form. Choose one in its settings.</source>
        <translation>这个职位还没有评价表，请在职位设置中选择。</translation>
    </message>
    <message>
        <source>Still open: {count}.</source>
        <translation>还差 {count} 项。</translation>
    </message>
    <message>
        <source>This evaluation is not submitted yet.</source>
        <translation>这份评价还没有提交。</translation>
    </message>
    <message>
        <source>Only the person asked for this evaluation may write it.</source>
        <translation>只有被指定的面试官可以填写这份评价。</translation>
    </message>
    <message>
        <source>Say in one sentence why the evaluation changes.</source>
        <translation>请用一句话说明修改原因。</translation>
    </message>
    <message>
        <source>Scores run from 1 to 5.</source>
        <translation>分数为 1–5 分。</translation>
    </message>
    <message>
        <source>The file broke the reader and was left out. The rest goes on.</source>
        <translation>读取这个文件时出错，已跳过，其余继续。</translation>
    </message>
    <message>
        <source>The file is too large ({megabytes} MB).</source>
        <translation>文件过大（{megabytes} MB）。</translation>
    </message>
    <message>
        <source>The file needs more than {megabytes} MB of memory and was left out.</source>
        <translation>这个文件需要超过 {megabytes} MB 内存，已跳过。</translation>
    </message>
    <message>
        <source>The file was not read within {seconds} seconds and was left out.</source>
        <translation>{seconds} 秒内没有读完，已跳过。</translation>
    </message>
    <message>
        <source>The file cannot be read ({detail}).</source>
        <translation>文件无法读取（{detail}）。</translation>
    </message>
    <message>
        <source>This interview has evaluations already and stays as it is.</source>
        <translation>这场面试已有评价，不能再改。</translation>
    </message>
    <message>
        <source>The interview ends before it begins.</source>
        <translation>结束时间早于开始时间。</translation>
    </message>
    <message>
        <source>Choose at least one interviewer.</source>
        <translation>请至少选一位面试官。</translation>
    </message>
    <message>
        <source>This interview is over or cancelled.</source>
        <translation>这场面试已结束或已取消。</translation>
    </message>
    <message>
        <source>An interview lasts {hours} hours at most.</source>
        <translation>面试最长 {hours} 小时。</translation>
    </message>
    <message>
        <source>This cannot be undone: something it touched was changed afterwards.</source>
        <translation>无法撤销：涉及的内容之后又被改过。</translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be read as a table.</source>
        <translation>{name} 已损坏，无法按表格读取。</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} 是空文件。</translation>
    </message>
    <message>
        <source>No heading row was found in {name}. Choose the row that holds the headings.</source>
        <translation>在 {name} 中没有找到表头，请指定表头所在行。</translation>
    </message>
    <message>
        <source>{name} has no filled cells.</source>
        <translation>{name} 中没有内容。</translation>
    </message>
    <message>
        <source>{name} lists positions or sums, not people.</source>
        <translation>“{name}”里是岗位或统计数，没有人员，不能当台账导入。</translation>
    </message>
    <message>
        <source>No row of {name} holds a person.</source>
        <translation>{name} 里没有一行是候选人。</translation>
    </message>
    <message>
        <source>{name} cannot be read. Check the rights on the file.</source>
        <translation>{name} 无法读取，请检查文件权限。</translation>
    </message>
    <message>
        <source>{name} is not a table (.xlsx, .xls, .csv).</source>
        <translation>{name} 不是表格文件（.xlsx、.xls、.csv）。</translation>
    </message>
    <message>
        <source>The rows are not checked yet. Run the check first.</source>
        <translation>还没有检查过这些行，请先检查。</translation>
    </message>
    <message>
        <source>{name} has a password. Type it to go on.</source>
        <translation>{name} 有密码，请输入后继续。</translation>
    </message>
    <message>
        <source>The password of {name} is wrong.</source>
        <translation>{name} 的密码不对。</translation>
    </message>
    <message>
        <source>The import of {name} was taken back already.</source>
        <translation>{name} 的导入已经撤销。</translation>
    </message>
    <message>
        <source>{name} is too big to be read.</source>
        <translation>{name} 过大，无法读取。</translation>
    </message>
    <message>
        <source>The update of the workspace stopped: broken links in {table}: {count}. The backup made before it is complete.</source>
        <translation>工作区升级已停止：{table} 中有 {count} 处关联不完整，升级前的备份完好。</translation>
    </message>
    <message>
        <source>The scores of this round are still closed to you.</source>
        <translation>这一轮的评分还没对你开放。</translation>
    </message>
    <message>
        <source>This round was concluded in the meantime.</source>
        <translation>本轮刚刚已有结论。</translation>
    </message>
    <message>
        <source>Entry conditions are not met yet (people: {count}).</source>
        <translation>{count} 人还不满足进入条件。</translation>
    </message>
    <message>
        <source>This person is hired already.</source>
        <translation>此人已入职。</translation>
    </message>
    <message>
        <source>This application is still running.</source>
        <translation>这个流程还在进行。</translation>
    </message>
    <message>
        <source>This application is closed. Reopen it first.</source>
        <translation>这个流程已结束，请先重新打开。</translation>
    </message>
    <message>
        <source>This stage belongs to another process.</source>
        <translation>这个阶段属于另一个流程。</translation>
    </message>
    <message>
        <source>Only an HR manager may override an entry condition.</source>
        <translation>只有招聘经理可以越过进入条件。</translation>
    </message>
    <message>
        <source>Say why the entry condition is overridden.</source>
        <translation>请写明越过进入条件的原因。</translation>
    </message>
    <message>
        <source>This position is closed. Open it first.</source>
        <translation>这个职位已关闭，请先打开。</translation>
    </message>
    <message>
        <source>The number of people needed is between 1 and {most}.</source>
        <translation>需求人数应在 1–{most} 之间。</translation>
    </message>
    <message>
        <source>People still in progress here: {count}.</source>
        <translation>这里还有 {count} 人在途。</translation>
    </message>
    <message>
        <source>{title} is not open for applications.</source>
        <translation>{title} 目前不接收候选人。</translation>
    </message>
    <message>
        <source>The name of the position is missing.</source>
        <translation>还没填职位名称。</translation>
    </message>
    <message>
        <source>A fault of the program stopped this. Nothing half-done was kept.</source>
        <translation>程序出错，操作已停止，没有留下半成品。</translation>
    </message>
    <message>
        <source>This is no longer there, or no longer available to you. The list has been refreshed.</source>
        <translation>这一项已不存在，或已无权查看。列表已刷新。</translation>
    </message>
    <message>
        <source>Others still refer to this. It stays.</source>
        <translation>还有其他内容用到它，已保留。</translation>
    </message>
    <message>
        <source>The connection to the server broke. This step was not carried out; repeat it when the connection is back.</source>
        <translation>与服务器的连接中断，这一步没有执行。连接恢复后请再做一次。</translation>
    </message>
    <message>
        <source>There is no connection to the server just now. This step was not carried out; what you typed is still here.</source>
        <translation>目前连不上服务器，这一步没有执行。填写的内容还在。</translation>
    </message>
    <message>
        <source>The connection broke while this was being saved. Look at it once more when the connection is back.</source>
        <translation>保存时连接中断。恢复后请核对一下这一步是否已保存。</translation>
    </message>
    <message>
        <source>Choose from 1 to {most} days.</source>
        <translation>请选 1 到 {most} 天。</translation>
    </message>
    <message>
        <source>The tag is empty.</source>
        <translation>标签还没有名称。</translation>
    </message>
    <message>
        <source>A tag has at most {most} characters.</source>
        <translation>标签最多 {most} 个字。</translation>
    </message>
    <message>
        <source>This to-do was changed in the meantime.</source>
        <translation>这件待办刚被改过。</translation>
    </message>
    <message>
        <source>A reminder went out a short while ago. The next one can go {again}.</source>
        <translation>刚催办过，{again} 之后可以再催。</translation>
    </message>
    <message>
        <source>Choose from 1 to {most} working hours.</source>
        <translation>请选 1 到 {most} 工作小时。</translation>
    </message>
    <message>
        <source>Choose a later time than now.</source>
        <translation>请选晚于现在的时间。</translation>
    </message>
    <message>
        <source>This waits for the candidate. Contact the candidate instead.</source>
        <translation>这件事在等候选人，请直接联系候选人。</translation>
    </message>
    <message>
        <source>Say in a few words what is to be done.</source>
        <translation>请用几个字写明要做什么。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring did not answer. Use the passphrase.</source>
        <translation>系统密钥库没有响应，请用口令。</translation>
    </message>
    <message>
        <source>This is the last way into the workspace and cannot be removed.</source>
        <translation>这是打开工作区的最后一种方式，不能移除。</translation>
    </message>
    <message>
        <source>This system has no safe keyring. Use the passphrase.</source>
        <translation>此系统没有安全的密钥库，请用口令。</translation>
    </message>
    <message>
        <source>The workspace cannot be opened this way.</source>
        <translation>这个工作区不能用这种方式打开。</translation>
    </message>
    <message>
        <source>The passphrase needs at least {least} characters: {missing} more.</source>
        <translation>口令至少 {least} 个字符，还差 {missing} 个。</translation>
    </message>
    <message>
        <source>The recovery key is incomplete: {have} characters typed.</source>
        <translation>恢复密钥不完整，已输入 {have} 个字符。</translation>
    </message>
    <message>
        <source>The recovery key has a typing error.</source>
        <translation>恢复密钥有输入错误。</translation>
    </message>
    <message>
        <source>This key was replaced by a newer one.</source>
        <translation>这个密钥已被新的替换。</translation>
    </message>
    <message>
        <source>The passphrase is wrong.</source>
        <translation>口令不对。</translation>
    </message>
    <message>
        <source>The recovery key does not belong to this workspace.</source>
        <translation>恢复密钥不属于这个工作区。</translation>
    </message>
    <message>
        <source>{name} is open in another window or on another computer.</source>
        <translation>{name} 已在另一个窗口或另一台电脑上打开。</translation>
    </message>
    <message>
        <source>{name} is damaged. Restore a backup.</source>
        <translation>{name} 已损坏，请从备份恢复。</translation>
    </message>
    <message>
        <source>The disk reported an error while {name} was read. Check the disk, then restore a backup.</source>
        <translation>读取 {name} 时磁盘出错，请检查磁盘后从备份恢复。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; free some space and try again.</source>
        <translation>磁盘已满，没有改动任何数据，请腾出空间后重试。</translation>
    </message>
    <message>
        <source>{name} exists already. Choose another name.</source>
        <translation>{name} 已存在，请换个名称。</translation>
    </message>
    <message>
        <source>The key file of the workspace is damaged. Take the copy from a backup.</source>
        <translation>工作区的密钥文件已损坏，请用备份中的那一份。</translation>
    </message>
    <message>
        <source>The key file {name} is missing. It lies beside the workspace and must be moved with it.</source>
        <translation>缺少密钥文件 {name}，它应与工作区放在一起并一同移动。</translation>
    </message>
    <message>
        <source>{folder} is on the network. A workspace needs a folder of this computer.</source>
        <translation>{folder} 在网络上，工作区需要放在本机文件夹。</translation>
    </message>
    <message>
        <source>This workspace was made by a newer version. Update the program.</source>
        <translation>这个工作区由更新的版本建立，请升级程序。</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist.</source>
        <translation>文件夹 {folder} 不存在。</translation>
    </message>
    <message>
        <source>{name} is not a Zhaoxian workspace, or the key does not fit.</source>
        <translation>{name} 不是招贤工作区，或密钥不符。</translation>
    </message>
    <message>
        <source>{name} was not found.</source>
        <translation>没有找到 {name}。</translation>
    </message>
    <message>
        <source>This workspace was never set up completely. Make a new one.</source>
        <translation>这个工作区没有建立完成，请新建一个。</translation>
    </message>
    <message>
        <source>The folder or file is read-only. Nothing was changed.</source>
        <translation>文件夹或文件是只读的，没有改动任何数据。</translation>
    </message>
    <message>
        <source>{folder} is synchronised by {by}. That damages workspaces: choose a folder of this computer.</source>
        <translation>{folder} 由 {by} 同步，会损坏工作区，请选择本机文件夹。</translation>
    </message>
    <message>
        <source>This did not work ({code}). Nothing was changed.</source>
        <translation>操作未成功（{code}），没有改动任何数据。</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>same ID number</source>
        <translation>身份证号相同</translation>
    </message>
    <message>
        <source>same file</source>
        <translation>同一份文件</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>手机相同</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>邮箱相同</translation>
    </message>
    <message>
        <source>same WeChat</source>
        <translation>微信相同</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>姓名相同</translation>
    </message>
    <message>
        <source>name in pinyin agrees</source>
        <translation>姓名拼音一致</translation>
    </message>
    <message>
        <source>name sounds the same</source>
        <translation>姓名同音</translation>
    </message>
    <message>
        <source>name differs in one character</source>
        <translation>姓名差一个字</translation>
    </message>
    <message>
        <source>same surname</source>
        <translation>姓氏相同</translation>
    </message>
    <message>
        <source>phone differs in one digit</source>
        <translation>手机差一位</translation>
    </message>
    <message>
        <source>same birthday</source>
        <translation>出生日期相同</translation>
    </message>
    <message>
        <source>born in the same month</source>
        <translation>出生年月相同</translation>
    </message>
    <message>
        <source>same school</source>
        <translation>学校相同</translation>
    </message>
    <message>
        <source>same school in the same years</source>
        <translation>同校同届</translation>
    </message>
    <message>
        <source>same company</source>
        <translation>公司相同</translation>
    </message>
    <message>
        <source>same company in the same years</source>
        <translation>同公司同时段</translation>
    </message>
    <message>
        <source>different name</source>
        <translation>姓名不同</translation>
    </message>
    <message>
        <source>different birth</source>
        <translation>出生日期不同</translation>
    </message>
    <message>
        <source>different ID number</source>
        <translation>身份证号不同</translation>
    </message>
    <message>
        <source>Almost certain</source>
        <translation>几乎确定</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>有可能</translation>
    </message>
    <message>
        <source>No reason found</source>
        <translation>没有依据</translation>
    </message>
</context>
<context>
    <name>FieldHelp</name>
    <message>
        <source>Filled in by: {role}</source>
        <translation>由{role}填写</translation>
    </message>
    <message>
        <source>Always required</source>
        <translation>任何流程都必填</translation>
    </message>
    <message>
        <source>Required from “{stage}” on</source>
        <translation>从「{stage}」阶段起必填</translation>
    </message>
</context>
<context>
    <name>FollowMenu</name>
    <message numerus="yes">
        <source>In touch every %n days</source>
        <translation>
            <numerusform>每 %n 天联系一次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Intake</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>面试</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>测评</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Offer</translation>
    </message>
    <message>
        <source>Onboarding</source>
        <translation>入职</translation>
    </message>
    <message>
        <source>Probation</source>
        <translation>试用期</translation>
    </message>
    <message>
        <source>Hired</source>
        <translation>已录用</translation>
    </message>
    <message>
        <source>Source filled in</source>
        <translation>已填渠道</translation>
    </message>
    <message>
        <source>Phone or e-mail filled in</source>
        <translation>已填电话或邮箱</translation>
    </message>
    <message>
        <source>All evaluations submitted</source>
        <translation>评价已全部提交</translation>
    </message>
    <message>
        <source>No evaluation against</source>
        <translation>没有不推荐的评价</translation>
    </message>
    <message>
        <source>Résumé on file</source>
        <translation>有简历</translation>
    </message>
    <message>
        <source>Interview held</source>
        <translation>面试已完成</translation>
    </message>
    <message>
        <source>Field filled in</source>
        <translation>字段已填</translation>
    </message>
    <message>
        <source>Evaluations submitted, at least</source>
        <translation>评价已提交（份）</translation>
    </message>
    <message>
        <source>Mean score, at least</source>
        <translation>本轮均分不低于</translation>
    </message>
    <message>
        <source>Conclusion of the round, at least</source>
        <translation>本轮结论不低于</translation>
    </message>
    <message>
        <source>Talk with the candidate logged</source>
        <translation>已有联系记录</translation>
    </message>
    <message>
        <source>Approval given</source>
        <translation>审批已同意</translation>
    </message>
    <message>
        <source>Background check clear</source>
        <translation>背调通过</translation>
    </message>
    <message>
        <source>Test passed</source>
        <translation>测评通过</translation>
    </message>
    <message>
        <source>Paper handed in</source>
        <translation>材料已交</translation>
    </message>
    <message>
        <source>Ticked off</source>
        <translation>已勾选</translation>
    </message>
    <message>
        <source>Background check</source>
        <translation>背调</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测评</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对项</translation>
    </message>
    <message>
        <source>Make a task</source>
        <translation>建任务</translation>
    </message>
    <message>
        <source>Draft a message</source>
        <translation>起草消息</translation>
    </message>
    <message>
        <source>Propose an interview</source>
        <translation>提出安排面试</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>working hours</source>
        <translation>工作小时</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>个工作日</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>close to the limit</source>
        <translation>临近</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已淘汰</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已退出</translation>
    </message>
    <message>
        <source>Skills do not fit</source>
        <translation>技能不符</translation>
    </message>
    <message>
        <source>Too little experience</source>
        <translation>经验不足</translation>
    </message>
    <message>
        <source>Education does not fit</source>
        <translation>学历不符</translation>
    </message>
    <message>
        <source>Salary expectations</source>
        <translation>薪资不符</translation>
    </message>
    <message>
        <source>Place of work</source>
        <translation>地点不符</translation>
    </message>
    <message>
        <source>Changes jobs often</source>
        <translation>稳定性不足</translation>
    </message>
    <message>
        <source>Did not appear</source>
        <translation>未到场</translation>
    </message>
    <message>
        <source>Candidate withdrew</source>
        <translation>候选人放弃</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>Entered the process</source>
        <translation>进入流程</translation>
    </message>
    <message>
        <source>Moved forward</source>
        <translation>推进</translation>
    </message>
    <message>
        <source>Moved back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>HR manager</source>
        <translation>招聘经理</translation>
    </message>
    <message>
        <source>Recruiter</source>
        <translation>招聘专员</translation>
    </message>
    <message>
        <source>Hiring manager</source>
        <translation>用人经理</translation>
    </message>
    <message>
        <source>Interviewer</source>
        <translation>面试官</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审计员</translation>
    </message>
    <message>
        <source>Below secondary</source>
        <translation>高中以下</translation>
    </message>
    <message>
        <source>Secondary</source>
        <translation>高中/中专</translation>
    </message>
    <message>
        <source>College</source>
        <translation>大专</translation>
    </message>
    <message>
        <source>Bachelor</source>
        <translation>本科</translation>
    </message>
    <message>
        <source>Master</source>
        <translation>硕士</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>博士</translation>
    </message>
    <message>
        <source>Black list</source>
        <translation>黑名单</translation>
    </message>
    <message>
        <source>Cooling-off</source>
        <translation>冷冻期</translation>
    </message>
    <message>
        <source>Strongly recommended</source>
        <translation>强烈推荐</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Not recommended</source>
        <translation>不推荐</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已谢绝</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>初筛</translation>
    </message>
    <message>
        <source>Dept. screening</source>
        <translation>部门筛选</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>安排面试</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>面试评价</translation>
    </message>
    <message>
        <source>Round&apos;s result</source>
        <translation>本轮结论</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>面试后跟进</translation>
    </message>
    <message>
        <source>Offer answer</source>
        <translation>Offer 答复</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>补信息</translation>
    </message>
    <message>
        <source>Re-contact</source>
        <translation>复联</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>流程步骤</translation>
    </message>
    <message>
        <source>Look after</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Keep in touch</source>
        <translation>保持联系</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>回电</translation>
    </message>
    <message>
        <source>Requisition</source>
        <translation>招聘需求</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Interested</source>
        <translation>有意向</translation>
    </message>
    <message>
        <source>Agreed to an interview</source>
        <translation>同意来面试</translation>
    </message>
    <message>
        <source>Call another time</source>
        <translation>改天再打</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>未接通</translation>
    </message>
    <message>
        <source>Not interested</source>
        <translation>没兴趣</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>号码不对</translation>
    </message>
    <message>
        <source>Do not call again</source>
        <translation>不要再打</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>Ready to send</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Perhaps sent</source>
        <translation>可能已发</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>未送达</translation>
    </message>
    <message>
        <source>Résumé</source>
        <translation>简历</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
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
        <source>Project</source>
        <translation>项目经历</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Other information</source>
        <translation>其他信息</translation>
    </message>
    <message>
        <source>Expected salary</source>
        <translation>期望薪资</translation>
    </message>
    <message>
        <source>Current salary</source>
        <translation>目前薪资</translation>
    </message>
    <message>
        <source>Offered salary</source>
        <translation>Offer 薪资</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>day</source>
        <translation>天</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>已更新</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Set up the workspace</source>
        <translation>建立工作区</translation>
    </message>
    <message>
        <source>Fill in demo data</source>
        <translation>写入演示数据</translation>
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
        <source>Change settings</source>
        <translation>修改设置</translation>
    </message>
    <message>
        <source>Begin or end an experiment</source>
        <translation>开始或结束实验</translation>
    </message>
    <message>
        <source>Edit the organisation</source>
        <translation>修改组织</translation>
    </message>
    <message>
        <source>Edit prepared answers</source>
        <translation>编辑答疑卡</translation>
    </message>
    <message>
        <source>Hand over to a colleague</source>
        <translation>交接给同事</translation>
    </message>
    <message>
        <source>Import a list of the organisation</source>
        <translation>导入组织名单</translation>
    </message>
    <message>
        <source>Create a position</source>
        <translation>新建职位</translation>
    </message>
    <message>
        <source>Edit a position</source>
        <translation>修改职位</translation>
    </message>
    <message>
        <source>Open, pause or close a position</source>
        <translation>变更职位状态</translation>
    </message>
    <message>
        <source>Edit a template</source>
        <translation>修改模板</translation>
    </message>
    <message>
        <source>Change the draft of a process</source>
        <translation>改流程草稿</translation>
    </message>
    <message>
        <source>Publish a process</source>
        <translation>发布流程</translation>
    </message>
    <message>
        <source>Change the working calendar</source>
        <translation>改工作日历</translation>
    </message>
    <message>
        <source>Put a result on record</source>
        <translation>登记结果</translation>
    </message>
    <message>
        <source>Tell the superior</source>
        <translation>抄送上级</translation>
    </message>
    <message>
        <source>Publish an evaluation form</source>
        <translation>发布评价表</translation>
    </message>
    <message>
        <source>Add a candidate</source>
        <translation>添加候选人</translation>
    </message>
    <message>
        <source>Edit a candidate</source>
        <translation>修改候选人</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>打标签</translation>
    </message>
    <message>
        <source>Delete a candidate</source>
        <translation>删除候选人</translation>
    </message>
    <message>
        <source>Merge two people</source>
        <translation>合并档案</translation>
    </message>
    <message>
        <source>Take merged records apart</source>
        <translation>拆开合并的档案</translation>
    </message>
    <message>
        <source>Warn about a candidate</source>
        <translation>给候选人加提示</translation>
    </message>
    <message>
        <source>Keep two people apart</source>
        <translation>标记为不是同一个人</translation>
    </message>
    <message>
        <source>Add to a position</source>
        <translation>加入职位</translation>
    </message>
    <message>
        <source>Move to a stage</source>
        <translation>移动阶段</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>淘汰</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>转交</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>记录联系</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Show contact data</source>
        <translation>查看联系方式</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Take in résumés</source>
        <translation>收简历</translation>
    </message>
    <message>
        <source>Confirm a résumé</source>
        <translation>确认简历</translation>
    </message>
    <message>
        <source>Import a ledger</source>
        <translation>导入台账</translation>
    </message>
    <message>
        <source>Take an import back</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Hand out a person&apos;s data</source>
        <translation>导出个人信息副本</translation>
    </message>
    <message>
        <source>Erase people</source>
        <translation>删除人员信息</translation>
    </message>
    <message>
        <source>Note notice or consent</source>
        <translation>记录告知与同意</translation>
    </message>
    <message>
        <source>Change how long people are kept</source>
        <translation>调整保存期限</translation>
    </message>
    <message>
        <source>Note an impact assessment</source>
        <translation>记录影响评估</translation>
    </message>
    <message>
        <source>Take in a colleague&apos;s calendar</source>
        <translation>读入面试官日历</translation>
    </message>
    <message>
        <source>Plan an interview</source>
        <translation>安排面试</translation>
    </message>
    <message>
        <source>Change an interview</source>
        <translation>变更面试</translation>
    </message>
    <message>
        <source>Submit an evaluation</source>
        <translation>提交评价</translation>
    </message>
    <message>
        <source>Send a form out</source>
        <translation>发出表单</translation>
    </message>
    <message>
        <source>Take in a returned form</source>
        <translation>收入寄回的表单</translation>
    </message>
    <message>
        <source>Put a returned form in its place</source>
        <translation>提交寄回的表单</translation>
    </message>
    <message>
        <source>Edit a survey</source>
        <translation>修改问卷</translation>
    </message>
    <message>
        <source>Take in a table of survey answers</source>
        <translation>导入问卷回答</translation>
    </message>
    <message>
        <source>Keep a survey&apos;s answers</source>
        <translation>保存问卷回答</translation>
    </message>
    <message>
        <source>Amend an evaluation</source>
        <translation>修改评价</translation>
    </message>
    <message>
        <source>Conclude a round</source>
        <translation>确认本轮结论</translation>
    </message>
    <message>
        <source>Add a to-do</source>
        <translation>新建待办</translation>
    </message>
    <message>
        <source>Finish a to-do</source>
        <translation>完成待办</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>稍后处理</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Hand over a to-do</source>
        <translation>转交待办</translation>
    </message>
    <message>
        <source>Edit a message</source>
        <translation>修改消息</translation>
    </message>
    <message>
        <source>Send messages</source>
        <translation>发送消息</translation>
    </message>
    <message>
        <source>Confirm a message</source>
        <translation>确认消息</translation>
    </message>
    <message>
        <source>Reminders that fell due</source>
        <translation>到时提醒</translation>
    </message>
    <message>
        <source>Edit a requisition</source>
        <translation>编辑招聘需求</translation>
    </message>
    <message>
        <source>Review of a requisition</source>
        <translation>审核招聘需求</translation>
    </message>
    <message>
        <source>Edit a posting</source>
        <translation>编辑招聘发布</translation>
    </message>
    <message>
        <source>Edit a supplier</source>
        <translation>修改供应商</translation>
    </message>
    <message>
        <source>Who recommended a candidate</source>
        <translation>登记推荐方</translation>
    </message>
    <message>
        <source>Decide on a payout</source>
        <translation>办理应付款</translation>
    </message>
    <message>
        <source>Edit a call list</source>
        <translation>编辑电话名单</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>记录通话</translation>
    </message>
    <message>
        <source>Save a view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Invite to the shared workspace</source>
        <translation>邀请加入共享工作区</translation>
    </message>
    <message>
        <source>Set one&apos;s own password</source>
        <translation>设置自己的密码</translation>
    </message>
    <message>
        <source>Take access to the shared workspace away</source>
        <translation>取消共享工作区的访问权</translation>
    </message>
    <message>
        <source>Withdraw a computer</source>
        <translation>停用一台电脑</translation>
    </message>
    <message>
        <source>Outside the program</source>
        <translation>程序之外的改动</translation>
    </message>
</context>
<context>
    <name>PayRange</name>
    <message>
        <source>Least monthly pay</source>
        <translation>月薪下限</translation>
    </message>
    <message>
        <source>Most monthly pay</source>
        <translation>月薪上限</translation>
    </message>
</context>
<context>
    <name>PresenceLine</name>
    <message>
        <source>{names} is editing</source>
        <translation>{names} 正在编辑</translation>
    </message>
    <message>
        <source>{names} is here too</source>
        <translation>{names} 也在看</translation>
    </message>
</context>
<context>
    <name>ReachLine</name>
    <message>
        <source>Show the number</source>
        <translation>显示号码</translation>
    </message>
    <message>
        <source>No phone number on file</source>
        <translation>没有电话号码</translation>
    </message>
</context>
<context>
    <name>RejectPopover</name>
    <message>
        <source>Reject {who}: why?</source>
        <translation>淘汰 {who}，原因：</translation>
    </message>
    <message>
        <source>In your words (not required)</source>
        <translation>补充说明（选填）</translation>
    </message>
    <message>
        <source>Draft a letter; you send it later</source>
        <translation>同时写好通知草稿，由你确认后发出</translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Keep these filters as a view…</source>
        <translation>把当前筛选存为视图…</translation>
    </message>
    <message>
        <source>Take a view away</source>
        <translation>删除视图</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>View kept: {name}</source>
        <translation>已存视图：{name}</translation>
    </message>
    <message>
        <source>View taken away</source>
        <translation>已删除视图</translation>
    </message>
</context>
<context>
    <name>TextSheet</name>
    <message>
        <source>Text of the document</source>
        <translation>文件的文字</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ToastHost</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>WhenMenu</name>
    <message>
        <source>Later today, {time}</source>
        <translation>今天稍后，{time}</translation>
    </message>
    <message>
        <source>Next week, {when}</source>
        <translation>下周，{when}</translation>
    </message>
    <message>
        <source>In four weeks, {when}</source>
        <translation>四周后，{when}</translation>
    </message>
    <message>
        <source>Next working day, {when}</source>
        <translation>下个工作日，{when}</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>选日期…</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>en_GB</source>
        <comment>Locale of this translation: en_GB, zh_CN</comment>
        <translation>zh_CN</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} 天 {hours} 时</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 时 {minutes} 分</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{span} over</source>
        <translation>已超 {span}</translation>
    </message>
    <message>
        <source>{span} left</source>
        <translation>剩 {span}</translation>
    </message>
    <message>
        <source>limit {n} d</source>
        <translation>限 {n} 天</translation>
    </message>
    <message>
        <source>limit {n} h</source>
        <translation>限 {n} 小时</translation>
    </message>
    <message>
        <source>limit {n} working h</source>
        <translation>限 {n} 工作小时</translation>
    </message>
    <message>
        <source>limit {n} working d</source>
        <translation>限 {n} 个工作日</translation>
    </message>
    <message>
        <source>{hours} working h</source>
        <translation>{hours} 工作小时</translation>
    </message>
    <message>
        <source>{here} ({place} {there})</source>
        <translation>{here}（{place}当地 {there}）</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>Qt date format: day and month</comment>
        <translation>M 月 d 日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>Qt date format: day, month, year</comment>
        <translation>yyyy 年 M 月 d 日</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>Qt date format: weekday, day, month</comment>
        <translation>M 月 d 日 ddd</translation>
    </message>
    <message>
        <source>{amount}/year</source>
        <translation>{amount}/年</translation>
    </message>
    <message>
        <source>{amount}/day</source>
        <translation>{amount}/天</translation>
    </message>
    <message>
        <source>{amount}/hour</source>
        <translation>{amount}/小时</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n yr</source>
        <translation>
            <numerusform>%n 年</numerusform>
        </translation>
    </message>
    <message>
        <source>{percent} (n = {n}, few)</source>
        <translation>{percent}（n = {n}，样本少）</translation>
    </message>
    <message>
        <source>{percent} (n = {n})</source>
        <translation>{percent}（n = {n}）</translation>
    </message>
    <message>
        <source>{n} pp</source>
        <translation>{n} 个百分点</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>「{name}」</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Keep both</source>
        <translation>两者都留</translation>
    </message>
</context>
</TS>
