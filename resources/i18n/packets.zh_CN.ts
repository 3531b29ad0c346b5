<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ChoosePopover</name>
    <message>
        <source>Whose evaluations go out as forms?</source>
        <translation>把谁的评价表发出去？</translation>
    </message>
    <message>
        <source>Evaluations still to come</source>
        <translation>还没交的评价</translation>
    </message>
    <message>
        <source>sent already</source>
        <translation>已发过</translation>
    </message>
    <message>
        <source>No e-mail address yet: {names}</source>
        <translation>还没填邮箱：{names}</translation>
    </message>
    <message>
        <source>No interview around these days waits for an evaluation.</source>
        <translation>近期没有等评价的面试。</translation>
    </message>
    <message>
        <source>Draft mails</source>
        <translation>拟成邮件</translation>
    </message>
    <message>
        <source>Write to a folder…</source>
        <translation>存到文件夹…</translation>
    </message>
    <message numerus="yes">
        <source>Write %n to a folder…</source>
        <translation>
            <numerusform>存 %n 份到文件夹…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A form that came back: a whole survey is counted already, anything else waits under Forms.</source>
        <translation>这是发出去的表单：填完整的问卷已计入，其他的在「表单收发」里等你看。</translation>
    </message>
    <message>
        <source>This file is no form of this program. A form bears a number that begins with ZX at its foot.</source>
        <translation>这个文件不是本软件发出的表单。表单末尾有 ZX 开头的编号。</translation>
    </message>
    <message>
        <source>The file cannot be read. Ask for it again, saved as .xlsx and without a password.</source>
        <translation>文件读不出来。请对方另存为 .xlsx、去掉密码后重发。</translation>
    </message>
    <message>
        <source>This form was issued by another workspace. Open it there, or send a form from here.</source>
        <translation>这份表单是别的工作区发出的。请到那边打开，或从这里重新发一份。</translation>
    </message>
    <message>
        <source>The number at the foot of the form was changed. Send a new form and have it filled in.</source>
        <translation>表单末尾的编号被改过。请重新发一份让对方填。</translation>
    </message>
    <message>
        <source>This form was taken back after it was sent. Send a new one, or type the evaluation in yourself.</source>
        <translation>这份表单发出后已撤销。请重新发一份，或代为录入评价。</translation>
    </message>
    <message>
        <source>This form was withdrawn. Send a new one, or type the evaluation in yourself.</source>
        <translation>这份表单已撤回。请重新发一份，或代为录入评价。</translation>
    </message>
    <message>
        <source>A newer form was sent for this interview. Only number {number} counts: ask for that one.</source>
        <translation>这场面试后来重发过表单，只认编号 {number} 的那份，请对方交那一份。</translation>
    </message>
    <message>
        <source>This form has landed already, {at}. Changes are made on the evaluation page, with a reason.</source>
        <translation>这份表单已经提交过（{at}）。要改，请在评价页写明原因后修改。</translation>
    </message>
    <message>
        <source>{name}&apos;s evaluation is submitted already. Changes are made on the evaluation page, with a reason.</source>
        <translation>{name}的评价已经提交。要改，请在评价页写明原因后修改。</translation>
    </message>
    <message>
        <source>This interview was cancelled or did not take place. If it did, say so in the calendar first.</source>
        <translation>这场面试已取消或没有进行。如果实际面了，先在日程里改过来。</translation>
    </message>
    <message>
        <source>This person does not evaluate this interview any more. Put them back on the panel first.</source>
        <translation>这位面试官已不在这场面试里。先在日程里加回来。</translation>
    </message>
    <message>
        <source>The candidate&apos;s record was merged into another since. Check that it is the same one, and send a new form.</source>
        <translation>发出表单后，候选人的档案已并入另一份。核对是同一场面试后，请重新发一份。</translation>
    </message>
    <message>
        <source>The position has another evaluation form by now. Send a new form and have it filled in.</source>
        <translation>这个职位的评价表已经换了。请重新发一份让对方填。</translation>
    </message>
    <message>
        <source>Something given was changed, at cell {cell}: the scores may be about something else. Send a new form.</source>
        <translation>{cell} 格里原有的内容被改过，分数可能对不上。请重新发一份。</translation>
    </message>
    <message>
        <source>Something stands outside the white cells, at {cell}. Have it moved to “Notes” and sent again.</source>
        <translation>白色格子以外写了字（{cell} 格）。请对方移到「备注」里再发回。</translation>
    </message>
    <message>
        <source>Cell {cell} holds more than {most} characters. Have it shortened and sent again.</source>
        <translation>{cell} 格超过 {most} 字。请对方缩短后再发回。</translation>
    </message>
    <message>
        <source>“{name}” is longer than {most} characters. Have it shortened and sent again.</source>
        <translation>「{name}」超过 {most} 字。请对方缩短后再发回。</translation>
    </message>
    <message>
        <source>Not all is filled in: {names}. Send it back to be completed; nothing of it was kept.</source>
        <translation>还没填完：{names}。请退回补填；目前没有存下任何内容。</translation>
    </message>
    <message>
        <source>“{name}” has “{value}” for a score. It must be 1, 2, 3, 4 or 5: have it corrected and sent again.</source>
        <translation>「{name}」的分数是「{value}」，要填 1–5 的整数。请对方改好再发回。</translation>
    </message>
    <message>
        <source>“{value}” is none of the four conclusions. Have it corrected and sent again.</source>
        <translation>结论「{value}」不是四个选项之一。请对方改好再发回。</translation>
    </message>
    <message>
        <source>“{value}” for {name} is neither pass, reject nor talk. Have it corrected and sent again.</source>
        <translation>{name}的决定「{value}」不是通过、淘汰或再聊。请对方改好再发回。</translation>
    </message>
    <message>
        <source>“{name}” says “{value}”: no clear score. Ask for one from 1 to 5.</source>
        <translation>「{name}」写的是「{value}」，看不出分数。请对方给一个 1–5 的整数。</translation>
    </message>
    <message>
        <source>“{name}” is answered twice, and differently. Ask which counts.</source>
        <translation>「{name}」写了两次，而且不一样。请问清以哪个为准。</translation>
    </message>
    <message>
        <source>No form has the number {number}. Check it for a slip.</source>
        <translation>没有编号 {number} 的表单。请核对编号。</translation>
    </message>
    <message>
        <source>The reply has no number, such as K3F7M2. Copy the whole message, with its number line.</source>
        <translation>回复里没有编号（如 K3F7M2）。请连同编号那一行整条复制。</translation>
    </message>
    <message>
        <source>This survey came back already, {at}. It counts once; nothing of this copy was kept.</source>
        <translation>这份问卷 {at} 已收过，一份只算一次；这一份没有保留。</translation>
    </message>
    <message>
        <source>This survey was withdrawn, or its message never went. Nothing of it was kept.</source>
        <translation>这份问卷已撤回，或消息没有发出过。内容没有保留。</translation>
    </message>
    <message>
        <source>A newer survey was sent to the same person. Only number {number} counts.</source>
        <translation>已给同一人发了新问卷，只收编号 {number}。</translation>
    </message>
    <message>
        <source>Questions of this survey were taken out or changed since it was sent. Nothing of it was kept.</source>
        <translation>发出以后，这份问卷的题目删改过，对不上了。内容没有保留。</translation>
    </message>
    <message>
        <source>Something stands outside the white cells, at {cell}. Have it moved to the last question and sent again.</source>
        <translation>白色格子以外写了字，在 {cell}。请对方挪到最后一题里再发回。</translation>
    </message>
    <message>
        <source>Nobody is there to be asked. Enter colleagues, and for departments their heads or hiring managers.</source>
        <translation>没有可以问的人。请先录入同事；问部门的，要有部门负责人或用人经理。</translation>
    </message>
    <message>
        <source>This form is of another kind and lands elsewhere.</source>
        <translation>这份表单是另一种，不在这里提交。</translation>
    </message>
    <message>
        <source>Everybody on this list has been decided about or moved on since. Nothing is left to be done.</source>
        <translation>名单上的人都已处理或已离开这一步，没有可执行的了。</translation>
    </message>
    <message>
        <source>Somebody has dealt with this form already.</source>
        <translation>这份表单已经有人处理过。</translation>
    </message>
    <message>
        <source>This form is not out any more.</source>
        <translation>这份表单已不在外面。</translation>
    </message>
    <message>
        <source>The folder is not there. Choose another one.</source>
        <translation>文件夹不存在，请另选一个。</translation>
    </message>
    <message>
        <source>At most {most} forms at once.</source>
        <translation>一次最多 {most} 份。</translation>
    </message>
</context>
<context>
    <name>FormDesk</name>
    <message>
        <source>Choose a folder for the forms</source>
        <translation>选择存放表单的文件夹</translation>
    </message>
    <message>
        <source>Prepare evaluation forms</source>
        <translation>准备评价表</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n forms</source>
        <translation>
            <numerusform>已存 %n 份评价表</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drafted %n mails with forms</source>
        <translation>
            <numerusform>已拟 %n 封带表单的邮件</numerusform>
        </translation>
    </message>
    <message>
        <source>without a résumé: {names}</source>
        <translation>没有附简历：{names}</translation>
    </message>
    <message>
        <source>Copied the form for {name}: paste it into WeChat</source>
        <translation>已复制给{name}的评价表，可粘贴到微信</translation>
    </message>
</context>
<context>
    <name>LandingPanel</name>
    <message>
        <source>Throw away</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Evaluation page</source>
        <translation>评价页</translation>
    </message>
    <message>
        <source>Submit it as theirs</source>
        <translation>提交为对方的评价</translation>
    </message>
    <message>
        <source>form {code}</source>
        <translation>编号 {code}</translation>
    </message>
    <message numerus="yes">
        <source>%n scores of 1 or 5 without an example</source>
        <translation>
            <numerusform>%n 个 1 分或 5 分没有事例</numerusform>
        </translation>
    </message>
    <message>
        <source>Carry the decisions out</source>
        <translation>按名单执行</translation>
    </message>
    <message>
        <source>Moved on since, nothing is done: {names}</source>
        <translation>已离开这一步，不再处理：{names}</translation>
    </message>
    <message>
        <source>mean {mean}</source>
        <translation>均分 {mean}</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>风险点</translation>
    </message>
    <message>
        <source>In one sentence</source>
        <translation>一句话说明</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>Packets</name>
    <message>
        <source>From</source>
        <translation>谁填的</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>寄回时间</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>To</source>
        <translation>发给</translation>
    </message>
    <message>
        <source>Round or survey</source>
        <translation>轮次或问卷</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发出时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Complete. Its content shows once you have submitted your own.</source>
        <translation>已填完。你提交自己的评价后才能看内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n decisions, can be carried out</source>
        <translation>
            <numerusform>%n 个决定，可以执行</numerusform>
        </translation>
    </message>
    <message>
        <source>Complete, can be submitted</source>
        <translation>已填完，可以提交</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>淘汰</translation>
    </message>
    <message>
        <source>talk first</source>
        <translation>再聊</translation>
    </message>
    <message>
        <source>drafted, to be confirmed</source>
        <translation>草稿，待确认</translation>
    </message>
    <message>
        <source>out</source>
        <translation>在外面</translation>
    </message>
    <message>
        <source>came back as a text</source>
        <translation>已交回（消息）</translation>
    </message>
    <message>
        <source>came back as a file</source>
        <translation>已交回（文件）</translation>
    </message>
    <message>
        <source>replaced by a newer one</source>
        <translation>已换成新的一份</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Filled in outside the program (form {code}), taken in {when}</source>
        <translation>由评价表交回（编号 {code}），{when} 收入</translation>
    </message>
    <message>
        <source>Answered by message (form {code}), taken in {when}</source>
        <translation>由消息回复交回（编号 {code}），{when} 收入</translation>
    </message>
</context>
<context>
    <name>PacketsPage</name>
    <message>
        <source>Forms out and back</source>
        <translation>表单收发</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>寄回待看</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>在外面</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Send forms…</source>
        <translation>发评价表…</translation>
    </message>
    <message>
        <source>Paste a reply…</source>
        <translation>粘贴回复…</translation>
    </message>
    <message>
        <source>Returned files…</source>
        <translation>选寄回的文件…</translation>
    </message>
    <message>
        <source>up and down</source>
        <translation>上下</translation>
    </message>
    <message>
        <source>submit what came back</source>
        <translation>提交寄回的评价</translation>
    </message>
    <message>
        <source>Nothing came back that waits</source>
        <translation>没有寄回待看的表单</translation>
    </message>
    <message>
        <source>Drop returned files on the window, or paste a reply. A watched folder brings them by itself.</source>
        <translation>把寄回的文件拖进窗口，或粘贴回复；监视的文件夹会自动收进来。</translation>
    </message>
    <message>
        <source>No form is out</source>
        <translation>没有在外面的表单</translation>
    </message>
    <message>
        <source>Interviewers without the program can fill in a form.</source>
        <translation>没装软件的面试官可以填表单。</translation>
    </message>
    <message>
        <source>No form is closed yet</source>
        <translation>还没有结束的表单</translation>
    </message>
    <message>
        <source>Choose returned forms</source>
        <translation>选择寄回的表单</translation>
    </message>
    <message>
        <source>Withdrawn: form {code}</source>
        <translation>已撤回：编号 {code}</translation>
    </message>
</context>
<context>
    <name>PastePopover</name>
    <message>
        <source>The reply, whole and with its number line</source>
        <translation>整条回复，连同编号那一行</translation>
    </message>
    <message>
        <source>The reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Number K3F7M2
Lean: 4 led two shifts
…</source>
        <translation>编号 K3F7M2
班组带教：4 带过双班
…</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>看一看</translation>
    </message>
</context>
<context>
    <name>ReturnDesk</name>
    <message>
        <source>Read returned forms</source>
        <translation>读取寄回的表单</translation>
    </message>
    <message numerus="yes">
        <source>Counted: %n answers to surveys</source>
        <translation>
            <numerusform>已计入 %n 份问卷回答</numerusform>
        </translation>
    </message>
    <message>
        <source>Submitted: {name}&apos;s evaluation of {candidate}</source>
        <translation>已提交：{name}对{candidate}的评价</translation>
    </message>
    <message>
        <source>Talk first: {name}</source>
        <translation>再聊：{name}</translation>
    </message>
    <message numerus="yes">
        <source>Carried out: %n decisions of the manager</source>
        <translation>
            <numerusform>已按用人经理的意见处理 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Thrown away: {name}</source>
        <translation>已删除：{name}</translation>
    </message>
</context>
<context>
    <name>SentPanel</name>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Evaluation page</source>
        <translation>评价页</translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation>重发…</translation>
    </message>
    <message>
        <source>As files in a folder…</source>
        <translation>存成文件…</translation>
    </message>
    <message>
        <source>As a mail to confirm</source>
        <translation>拟成邮件</translation>
    </message>
    <message>
        <source>Copy as a message</source>
        <translation>复制成消息</translation>
    </message>
    <message>
        <source>Form {code}, {state}</source>
        <translation>编号 {code}，{state}</translation>
    </message>
    <message>
        <source>Sent {when}</source>
        <translation>{when} 发出</translation>
    </message>
    <message>
        <source>Closed {when}</source>
        <translation>{when} 结束</translation>
    </message>
    <message>
        <source>Wanted by {when}</source>
        <translation>{when} 前要</translation>
    </message>
</context>
</TS>
