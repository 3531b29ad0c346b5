<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AccountPopover</name>
    <message>
        <source>Mail account</source>
        <translation>邮箱账号</translation>
    </message>
    <message>
        <source>The password is kept by this computer&apos;s keyring, never in the workspace.</source>
        <translation>密码只存在本机的系统钥匙串，不进工作区。</translation>
    </message>
    <message>
        <source>smtp.mail.example</source>
        <translation>smtp.mail.example</translation>
    </message>
    <message>
        <source>SSL/TLS</source>
        <translation>SSL/TLS</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>none (this computer only)</source>
        <translation>不加密（仅限本机）</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>发信服务器</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>User</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Password or authorisation code</source>
        <translation>密码或授权码</translation>
    </message>
    <message>
        <source>Sender&apos;s address</source>
        <translation>发件地址</translation>
    </message>
    <message>
        <source>Sender&apos;s name</source>
        <translation>发件人名称</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Try and keep</source>
        <translation>测试并保存</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>{name} has no e-mail address. Fill it in on the profile, or choose another way.</source>
        <translation>{name}没有邮箱，到档案里补上，或换一种方式。</translation>
    </message>
    <message>
        <source>The message to {name} still has a field that nobody filled in.</source>
        <translation>给{name}的消息里还有没填的空。</translation>
    </message>
    <message>
        <source>The message to {name} has no text or no subject.</source>
        <translation>给{name}的消息没有正文或主题。</translation>
    </message>
    <message>
        <source>Only e-mails are sent from here. Copy the others.</source>
        <translation>这里只发邮件，其他方式请复制后发送。</translation>
    </message>
    <message>
        <source>The message is too long: at most {most} characters.</source>
        <translation>消息太长，最多 {most} 个字。</translation>
    </message>
    <message>
        <source>“{field}” is no field of this message.</source>
        <translation>这类消息没有「{field}」这个字段。</translation>
    </message>
    <message>
        <source>Subject and text are both needed.</source>
        <translation>主题和正文都要填。</translation>
    </message>
    <message>
        <source>Type the mail server and its port.</source>
        <translation>填发信服务器和端口。</translation>
    </message>
    <message>
        <source>Only a server on this computer can go without protection.</source>
        <translation>只有本机的服务器才能不加密。</translation>
    </message>
    <message>
        <source>The server refused user or password. Many providers want an authorisation code instead.</source>
        <translation>账号或密码不对。很多邮箱要用授权码代替密码。</translation>
    </message>
    <message>
        <source>The server refused the address.</source>
        <translation>服务器拒收这个地址。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate cannot be trusted; nothing was sent.</source>
        <translation>服务器证书不可信，没有发出。</translation>
    </message>
    <message>
        <source>The server refused the mail for now; it is tried again.</source>
        <translation>服务器暂时拒收，稍后再试。</translation>
    </message>
    <message>
        <source>The mail server cannot be reached; the mail waits.</source>
        <translation>连不上发信服务器，邮件先等着。</translation>
    </message>
    <message>
        <source>The connection broke while it was sent: it may have arrived. Ask, or send it again.</source>
        <translation>发送时断线，可能已送达。问一下对方，或再发一次。</translation>
    </message>
</context>
<context>
    <name>LetterPanel</name>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Confirm and send</source>
        <translation>确认发送</translation>
    </message>
    <message>
        <source>Copy, mark as sent</source>
        <translation>复制并标记已发</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>立即发送</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>再发一次</translation>
    </message>
    <message>
        <source>Back to the drafts</source>
        <translation>退回草稿</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>By</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Attached: {files}</source>
        <translation>附件：{files}</translation>
    </message>
    <message>
        <source>to {name}</source>
        <translation>发给{name}</translation>
    </message>
    <message numerus="yes">
        <source>Confirm and send %n</source>
        <translation>
            <numerusform>确认发送 %n 封</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Throw %n away</source>
        <translation>
            <numerusform>删除 %n 封</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Rejection</source>
        <translation>婉拒</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>面试邀约</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>面试提醒</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>面试感谢</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>面试通过</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>问卷</translation>
    </message>
    <message>
        <source>Form to fill in</source>
        <translation>待填表单</translation>
    </message>
    <message>
        <source>no e-mail address</source>
        <translation>没有邮箱</translation>
    </message>
    <message>
        <source>a field is not filled in</source>
        <translation>有空没填</translation>
    </message>
    <message>
        <source>no text or no subject</source>
        <translation>缺正文或主题</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>position</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>sender</source>
        <translation>发件人</translation>
    </message>
    <message>
        <source>round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>name of the survey</source>
        <translation>问卷名称</translation>
    </message>
    <message>
        <source>form to answer</source>
        <translation>要回答的题目</translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message>
        <source>Outbox</source>
        <translation>发件箱</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>待发</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>未送达</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Find a message</source>
        <translation>找消息</translation>
    </message>
    <message>
        <source>No message here</source>
        <translation>这里没有消息</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>About</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>By</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>留意</translation>
    </message>
    <message>
        <source>Texts…</source>
        <translation>消息模板…</translation>
    </message>
    <message>
        <source>Mail account…</source>
        <translation>邮箱账号…</translation>
    </message>
    <message>
        <source>up and down</source>
        <translation>上下</translation>
    </message>
    <message>
        <source>select</source>
        <translation>选中</translation>
    </message>
    <message>
        <source>confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>copy, mark as sent</source>
        <translation>复制并标记已发</translation>
    </message>
    <message numerus="yes">
        <source>%n confirmed</source>
        <translation>
            <numerusform>已确认 %n 封</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied, marked as sent: {name}</source>
        <translation>已复制并标记已发：{name}</translation>
    </message>
    <message>
        <source>Thrown away: {name}</source>
        <translation>已删除：{name}</translation>
    </message>
    <message>
        <source>A draft again: {name}</source>
        <translation>已退回草稿：{name}</translation>
    </message>
    <message>
        <source>Marked as sent: {name}</source>
        <translation>已标记已发：{name}</translation>
    </message>
    <message>
        <source>Goes once more: {name}</source>
        <translation>再发一次：{name}</translation>
    </message>
    <message>
        <source>Kept: {text}</source>
        <translation>已保存：{text}</translation>
    </message>
    <message>
        <source>Shipped text: {text}</source>
        <translation>已恢复自带模板：{text}</translation>
    </message>
</context>
<context>
    <name>Post</name>
    <message>
        <source>Trying the mail account</source>
        <translation>测试邮箱账号</translation>
    </message>
    <message>
        <source>Mail account kept</source>
        <translation>邮箱账号已保存</translation>
    </message>
    <message>
        <source>Sending mail</source>
        <translation>发送邮件</translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>已发 %n 封</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not delivered</source>
        <translation>
            <numerusform>%n 封未送达</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for the next try</source>
        <translation>
            <numerusform>%n 封稍后再试</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>TextsPanel</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Looks like this</source>
        <translation>效果</translation>
    </message>
    <message>
        <source>Shipped text</source>
        <translation>恢复自带模板</translation>
    </message>
    <message>
        <source>Keep the text</source>
        <translation>保存模板</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Texts of messages</source>
        <translation>消息模板</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Not a field of this message: {fields}</source>
        <translation>这类消息没有的字段：{fields}</translation>
    </message>
</context>
</TS>
