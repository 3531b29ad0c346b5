<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Errors</name>
    <message>
        <source>The PIN has 4 to 12 digits.</source>
        <translation>PIN 是 4–12 位数字。</translation>
    </message>
    <message>
        <source>This PIN is guessed at once. Choose another one.</source>
        <translation>这个 PIN 一猜就中，换一个。</translation>
    </message>
    <message>
        <source>The two PINs are not the same.</source>
        <translation>两次输入的 PIN 不一样。</translation>
    </message>
    <message>
        <source>Please read the notice and tick that you agree.</source>
        <translation>请看完告知内容，并勾选同意。</translation>
    </message>
    <message>
        <source>Please fill in your name.</source>
        <translation>请填姓名。</translation>
    </message>
    <message>
        <source>Please fill in your phone number.</source>
        <translation>请填手机号。</translation>
    </message>
    <message>
        <source>Nothing is answered yet.</source>
        <translation>还没有回答任何一题。</translation>
    </message>
    <message>
        <source>Scores go from 1 to 5.</source>
        <translation>分数是 1–5。</translation>
    </message>
    <message>
        <source>What you wrote is too long: at most {most} characters.</source>
        <translation>文字太长，最多 {most} 字。</translation>
    </message>
    <message>
        <source>The survey needs a name.</source>
        <translation>请给问卷起个名字。</translation>
    </message>
    <message>
        <source>The survey needs a question.</source>
        <translation>问卷至少要有一个问题。</translation>
    </message>
    <message>
        <source>At most {most} questions: longer ones are not answered with care.</source>
        <translation>最多 {most} 题，再长就没人认真填了。</translation>
    </message>
    <message>
        <source>Two questions are the same one.</source>
        <translation>有两个问题是同一个。</translation>
    </message>
    <message>
        <source>No column of the table has the words of a question. Keep the headings of the survey.</source>
        <translation>表里没有一列的标题是问卷里的问题。请保留问卷的列标题。</translation>
    </message>
</context>
<context>
    <name>EvaluationForm</name>
    <message>
        <source>Résumé</source>
        <translation>简历</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>必问</translation>
    </message>
    <message>
        <source>No résumé that could be shown here</source>
        <translation>没有可以在这里显示的简历</translation>
    </message>
    <message numerus="yes">
        <source>%n still missing</source>
        <translation>
            <numerusform>还差 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>A 1 or a 5 wants one line of evidence</source>
        <translation>1 分或 5 分请写一句事例</translation>
    </message>
</context>
<context>
    <name>KioskWindow</name>
    <message>
        <source>Submit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>For staff: leave this screen</source>
        <translation>工作人员：退出锁屏</translation>
    </message>
    <message>
        <source>Submit when you are done, then hand the computer back.</source>
        <translation>填完点提交，再把电脑交还工作人员。</translation>
    </message>
    <message>
        <source>Thank you, it is submitted.</source>
        <translation>谢谢，已经提交。</translation>
    </message>
    <message>
        <source>Please hand the computer back.</source>
        <translation>请把电脑交还工作人员。</translation>
    </message>
    <message>
        <source>Next visitor</source>
        <translation>下一位</translation>
    </message>
</context>
<context>
    <name>PinPopover</name>
    <message>
        <source>Set a PIN to come back with</source>
        <translation>设一个退出用的 PIN</translation>
    </message>
    <message>
        <source>The screen is locked on one form. Only the PIN leads back to the workspace.</source>
        <translation>屏幕会锁在一张表单上，只有输入 PIN 才能回到工作区。</translation>
    </message>
    <message>
        <source>PIN, 4 to 12 digits</source>
        <translation>PIN，4–12 位数字</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>Set it and lock</source>
        <translation>设好并锁屏</translation>
    </message>
    <message>
        <source>4 to 12 digits</source>
        <translation>4–12 位数字</translation>
    </message>
    <message>
        <source>The two are not the same</source>
        <translation>两次不一样</translation>
    </message>
</context>
<context>
    <name>RegistrationForm</name>
    <message>
        <source>I have read this, or it was read to me, and I agree</source>
        <translation>我已阅读（或已听工作人员读过）并同意</translation>
    </message>
    <message>
        <source>You may also keep my data for other positions (optional)</source>
        <translation>其他职位也可以联系我（可不选）</translation>
    </message>
    <message>
        <source>How your data are used</source>
        <translation>个人信息怎样使用</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Position you apply for</source>
        <translation>应聘职位</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Present or last position</source>
        <translation>现在或最近的职务</translation>
    </message>
    <message>
        <source>Present or last company</source>
        <translation>现在或最近的公司</translation>
    </message>
    <message>
        <source>Years of work</source>
        <translation>工作年限</translation>
    </message>
    <message>
        <source>Highest degree</source>
        <translation>最高学历</translation>
    </message>
    <message>
        <source>City</source>
        <translation>所在城市</translation>
    </message>
    <message>
        <source>When you could start</source>
        <translation>到岗时间</translation>
    </message>
    <message>
        <source>Candidate registration</source>
        <translation>候选人登记</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>还没定</translation>
    </message>
</context>
<context>
    <name>SurveyForm</name>
    <message>
        <source>Nobody is named: only the day is kept.</source>
        <translation>不记名，只保存日期。</translation>
    </message>
    <message>
        <source>No name is asked for; day and time are kept.</source>
        <translation>不问姓名，会保存日期和时间。</translation>
    </message>
    <message>
        <source>Your answers are kept with your name.</source>
        <translation>回答会和你的姓名一起保存。</translation>
    </message>
    <message>
        <source>1 is not at all, 5 is fully.</source>
        <translation>1 分最低，5 分最高。</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>完全没有</translation>
    </message>
    <message>
        <source>fully</source>
        <translation>完全做到</translation>
    </message>
</context>
<context>
    <name>UnlockPanel</name>
    <message>
        <source>For staff: PIN or passphrase</source>
        <translation>工作人员：输入 PIN 或口令</translation>
    </message>
    <message>
        <source>PIN or passphrase</source>
        <translation>PIN 或口令</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>回到表单</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>退出锁屏</translation>
    </message>
    <message>
        <source>That is not it.</source>
        <translation>不对，再试一次。</translation>
    </message>
    <message numerus="yes">
        <source>Not right. Wait %n seconds.</source>
        <translation>
            <numerusform>不对，请等 %n 秒再试。</numerusform>
        </translation>
    </message>
</context>
</TS>
