<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ActRows</name>
    <message>
        <source>Add an act</source>
        <translation>加一件事</translation>
    </message>
    <message>
        <source>Task “{task}”, with the limit of the stage</source>
        <translation>建任务「{task}」，时限同本阶段</translation>
    </message>
    <message>
        <source>No task of its own: this stage waits for a date</source>
        <translation>本阶段等日期，不建任务</translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
</context>
<context>
    <name>CalendarTab</name>
    <message>
        <source>Public holidays of China</source>
        <translation>按国家法定节假日和调休</translation>
    </message>
    <message>
        <source>The year before</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>The year after</source>
        <translation>下一年</translation>
    </message>
    <message>
        <source>Grey: off. w: worked instead, o: off instead; framed: set by hand</source>
        <translation>灰底休息，班 = 调休上班，休 = 放假，加框 = 手工调整</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>按日历</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Office hours</source>
        <translation>办公时间</translation>
    </message>
    <message>
        <source>09:00-12:00, 13:00-18:00</source>
        <translation>写成 09:00-12:00, 13:00-18:00</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Holidays and make-up days are known for {first} to {last}; later years are marked.</source>
        <translation>已有 {first}–{last} 年的放假和调休安排；以后的年份会注明尚未公布。</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Days set by hand</source>
        <translation>手工调整的日子</translation>
    </message>
    <message>
        <source>Hours of single places…</source>
        <translation>各地点的办公时间…</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message numerus="yes">
        <source>%n limits end at another time now</source>
        <translation>
            <numerusform>已重算 %n 条时限</numerusform>
        </translation>
    </message>
    <message>
        <source>Calendar changed; no open limit moves</source>
        <translation>日历已改，没有时限受影响</translation>
    </message>
</context>
<context>
    <name>EditorBar</name>
    <message>
        <source>See whom it concerns</source>
        <translation>看影响</translation>
    </message>
    <message>
        <source>Give the draft up</source>
        <translation>放弃草稿</translation>
    </message>
    <message>
        <source>Back to the present one</source>
        <translation>回到当前版本</translation>
    </message>
    <message>
        <source>Versions, rename, copy, remove</source>
        <translation>版本、改名、复制、删除</translation>
    </message>
    <message>
        <source>v{n} of {day}, read only</source>
        <translation>v{n}（{day}），只读</translation>
    </message>
    <message>
        <source>draft v{n}, not published</source>
        <translation>草稿 v{n}，未发布</translation>
    </message>
    <message>
        <source>Begin a draft from v{n}</source>
        <translation>从 v{n} 恢复为草稿</translation>
    </message>
    <message>
        <source>Publish v{n}</source>
        <translation>发布 v{n}</translation>
    </message>
    <message numerus="yes">
        <source>%n people would not meet what a stage newly asks</source>
        <translation>
            <numerusform>发布后 %n 人不满足所在阶段的新条件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people would not meet what {stage} newly asks</source>
        <translation>
            <numerusform>发布后 %n 人不满足{stage}进入条件</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Take running positions over to v{n}…</source>
        <translation>让在招职位改用 v{n}…</translation>
    </message>
    <message>
        <source>New process like this one…</source>
        <translation>照此新建流程…</translation>
    </message>
    <message>
        <source>Remove this process</source>
        <translation>删除此流程</translation>
    </message>
    <message>
        <source>Look at v{n}, {day}, {positions}</source>
        <translation>查看 v{n}（{day}，{positions}）</translation>
    </message>
    <message numerus="yes">
        <source>%n open positions</source>
        <translation>
            <numerusform>%n 个在招职位</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Give the process a name.</source>
        <translation>请填写流程名称。</translation>
    </message>
    <message>
        <source>There is a process “{name}” already. Choose another name.</source>
        <translation>已有流程「{name}」，请换一个名称。</translation>
    </message>
    <message>
        <source>A process has at most {most} stages.</source>
        <translation>一个流程最多 {most} 个阶段。</translation>
    </message>
    <message>
        <source>A name has at most {most} characters.</source>
        <translation>名称最多 {most} 个字。</translation>
    </message>
    <message>
        <source>A stage has at most {most} conditions.</source>
        <translation>一个阶段最多 {most} 条条件。</translation>
    </message>
    <message>
        <source>{count} things must be mended before this can be published.</source>
        <translation>还有 {count} 处要先改好才能发布。</translation>
    </message>
    <message>
        <source>Somebody published v{edition} since this draft was begun. Give the draft up and begin anew.</source>
        <translation>写这份草稿期间有人发布了 v{edition}。请放弃草稿，重新改。</translation>
    </message>
    <message>
        <source>{positions} positions and {templates} position templates use this process, so it stays.</source>
        <translation>有 {positions} 个职位和 {templates} 个职位模板在用这个流程，不能删除。</translation>
    </message>
    <message>
        <source>This is the only process; new positions need one.</source>
        <translation>这是唯一的流程，新建职位要用它，不能删除。</translation>
    </message>
    <message>
        <source>Say where the people of the stage “{stage}” are put: it is no longer in the new version.</source>
        <translation>新版本里没有阶段「{stage}」，请选其中的人移到哪里。</translation>
    </message>
    <message>
        <source>The position “{title}” runs on another process.</source>
        <translation>职位「{title}」用的是另一个流程。</translation>
    </message>
    <message>
        <source>This process lets nobody pass over the conditions of this stage. Fill in what is missing.</source>
        <translation>这个阶段的条件不允许越过，请补齐缺少的内容。</translation>
    </message>
    <message>
        <source>Approvals are recorded by approvers and HR managers. Ask one of them.</source>
        <translation>审批由审批人或招聘经理登记，请找其中一位。</translation>
    </message>
    <message>
        <source>Say which paper or check this is about.</source>
        <translation>请写明是哪份材料或哪件事。</translation>
    </message>
    <message>
        <source>Points lie between 0 and {most}.</source>
        <translation>分数在 0 到 {most} 之间。</translation>
    </message>
    <message>
        <source>There is no field “{field}” in the dictionary.</source>
        <translation>字段字典里没有「{field}」。</translation>
    </message>
    <message>
        <source>A meaning has at most {most} characters.</source>
        <translation>说明最多 {most} 个字。</translation>
    </message>
    <message>
        <source>Nothing but the source can be required from the first stage on: choose a later one.</source>
        <translation>除来源渠道外，第一阶段不能要求必填，请选后面的阶段。</translation>
    </message>
    <message>
        <source>This field is read from résumés and cannot be typed, so requiring it could block people for good.</source>
        <translation>这个字段只能从简历读取，不能手填；设为必填会把人一直拦住。</translation>
    </message>
    <message>
        <source>“{word}” is no kind of stage. Write for example: 面试.</source>
        <translation>「{word}」不是阶段类型，可写：面试。</translation>
    </message>
    <message>
        <source>Write office hours like 09:00-12:00, 13:00-18:00, one after the other.</source>
        <translation>办公时间请写成 09:00-12:00, 13:00-18:00，按先后顺序。</translation>
    </message>
    <message>
        <source>At least one day of the week must be a working day.</source>
        <translation>一周至少要有一个工作日。</translation>
    </message>
</context>
<context>
    <name>Holidays</name>
    <message>
        <source>New Year&apos;s Day</source>
        <translation>元旦</translation>
    </message>
    <message>
        <source>Spring Festival</source>
        <translation>春节</translation>
    </message>
    <message>
        <source>Tomb-sweeping Day</source>
        <translation>清明节</translation>
    </message>
    <message>
        <source>Labour Day</source>
        <translation>劳动节</translation>
    </message>
    <message>
        <source>Dragon Boat Festival</source>
        <translation>端午节</translation>
    </message>
    <message>
        <source>Mid-autumn Festival</source>
        <translation>中秋节</translation>
    </message>
    <message>
        <source>National Day</source>
        <translation>国庆节</translation>
    </message>
    <message>
        <source>Anti-Fascist 70th Day</source>
        <translation>抗战胜利 70 周年</translation>
    </message>
</context>
<context>
    <name>LimitFields</name>
    <message>
        <source>none</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>skip days off</source>
        <translation>跳过周末和节假日</translation>
    </message>
    <message>
        <source>never</source>
        <translation>不抄送</translation>
    </message>
    <message>
        <source>off</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>临近提醒</translation>
    </message>
    <message>
        <source>at</source>
        <translation>用到</translation>
    </message>
    <message>
        <source>of it the owner is reminded</source>
        <translation>时提醒责任人</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超时以后</translation>
    </message>
    <message>
        <source>working h later the superior is told</source>
        <translation>工作小时后抄送上级</translation>
    </message>
    <message>
        <source>Keep warm</source>
        <translation>保温</translation>
    </message>
    <message>
        <source>days without a talk: a task to call</source>
        <translation>天没联系就建任务，提醒跟进</translation>
    </message>
    <message>
        <source>Full at</source>
        <translation>人数提示</translation>
    </message>
    <message>
        <source>people: the board marks it</source>
        <translation>人，看板上提示</translation>
    </message>
</context>
<context>
    <name>NamePopover</name>
    <message>
        <source>Name in Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>Process</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Entry conditions</source>
        <translation>进入条件</translation>
    </message>
    <message>
        <source>Exit conditions</source>
        <translation>退出条件</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>临近提醒</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>超时升级</translation>
    </message>
    <message>
        <source>What happens by itself</source>
        <translation>移入时自动做</translation>
    </message>
    <message>
        <source>Keep warm</source>
        <translation>保温</translation>
    </message>
    <message>
        <source>Most people at once</source>
        <translation>人数上限</translation>
    </message>
    <message>
        <source>May be passed over</source>
        <translation>可以越过</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Find among {people}</source>
        <translation>在 {people}中查找</translation>
    </message>
    <message>
        <source>{positions} running positions with {people}; nobody in them breaks a new condition</source>
        <translation>涉及 {positions} 个在招职位、{people}，没有人不满足新条件</translation>
    </message>
    <message numerus="yes">
        <source>%n stages</source>
        <translation>
            <numerusform>%n 个阶段</numerusform>
        </translation>
    </message>
    <message>
        <source>not used</source>
        <translation>未使用</translation>
    </message>
    <message numerus="yes">
        <source>%n positions</source>
        <translation>
            <numerusform>%n 个职位</numerusform>
        </translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>{n} working hours</source>
        <translation>{n} 工作小时</translation>
    </message>
    <message>
        <source>{n} working days</source>
        <translation>{n} 个工作日</translation>
    </message>
    <message>
        <source>v{n}, not used yet</source>
        <translation>v{n}，未使用</translation>
    </message>
    <message numerus="yes">
        <source>%n people on their way</source>
        <translation>
            <numerusform>%n 人在途</numerusform>
        </translation>
    </message>
    <message>
        <source>v{n} in use: {what}</source>
        <translation>v{n} 在用：{what}</translation>
    </message>
    <message>
        <source>A process has at least two stages.</source>
        <translation>流程至少要有两个阶段。</translation>
    </message>
    <message>
        <source>The last stage is the end, and there is only one end.</source>
        <translation>最后一个阶段必须是终点，并且只有一个终点。</translation>
    </message>
    <message>
        <source>A stage has no name yet.</source>
        <translation>有一个阶段还没有名称。</translation>
    </message>
    <message>
        <source>Two stages are called {stage}.</source>
        <translation>有两个阶段都叫{stage}，请改名。</translation>
    </message>
    <message>
        <source>{stage} asks “{rule}”, but there is no interview before it: nobody could ever meet that.</source>
        <translation>{stage}要求「{rule}」，但之前没有面试阶段，没人能满足。请去掉或把它移到面试之后。</translation>
    </message>
    <message>
        <source>{stage}: say what “{rule}” asks for.</source>
        <translation>{stage}的「{rule}」还没写明要什么。</translation>
    </message>
    <message>
        <source>{people}: {rule}</source>
        <translation>{people}{rule}</translation>
    </message>
    <message>
        <source>do not meet {rule}</source>
        <translation>不满足{rule}</translation>
    </message>
</context>
<context>
    <name>ProcessEditor</name>
    <message>
        <source>Add a stage</source>
        <translation>加阶段</translation>
    </message>
    <message>
        <source>Drag to put in order; the ends “hired” and “rejected” stay</source>
        <translation>拖动左侧手柄调整顺序；终点「已入职」「已淘汰」固定</translation>
    </message>
    <message>
        <source>Draft given up</source>
        <translation>已放弃草稿</translation>
    </message>
    <message>
        <source>Process removed</source>
        <translation>已删除流程</translation>
    </message>
    <message>
        <source>What the process is called</source>
        <translation>流程名称</translation>
    </message>
    <message>
        <source>A process of one&apos;s own, beginning like {name}</source>
        <translation>照「{name}」新建流程</translation>
    </message>
    <message>
        <source>Made: {name}</source>
        <translation>已新建：{name}</translation>
    </message>
    <message>
        <source>Published: {name} v{n}</source>
        <translation>已发布：{name} v{n}</translation>
    </message>
    <message>
        <source>Running positions go on under v{n}</source>
        <translation>在招职位已改用 v{n}</translation>
    </message>
    <message>
        <source>draft kept {time}</source>
        <translation>草稿已保存 {time}</translation>
    </message>
</context>
<context>
    <name>ProcessList</name>
    <message>
        <source>Processes</source>
        <translation>流程模板</translation>
    </message>
    <message>
        <source>New process, beginning like this one</source>
        <translation>照当前流程新建</translation>
    </message>
    <message>
        <source>Why one meaning for all</source>
        <translation>为什么要统一口径</translation>
    </message>
    <message>
        <source>Only the same stages make a funnel. With conditions written down nobody takes “passed the screening” for “was interviewed”.</source>
        <translation>阶段一致才看得到漏斗；条件写清楚，就不会有人把「初筛通过」当成「已面试」。</translation>
    </message>
</context>
<context>
    <name>PublishDialog</name>
    <message>
        <source>Publish a process</source>
        <translation>发布流程</translation>
    </message>
    <message>
        <source>Publish {name} v{n}?</source>
        <translation>发布{name} v{n}？</translation>
    </message>
    <message>
        <source>Take running positions over to {name} v{n}?</source>
        <translation>让在招职位改用{name} v{n}？</translation>
    </message>
    <message>
        <source>New positions run on it from now on. Say for the running ones whether they go over: everybody keeps the stage and the time spent in it, limits are counted anew. All of it can be undone.</source>
        <translation>以后新建的职位用新版本。在招职位请勾选是否改用新版本：候选人留在原阶段，已用时间照算，时限按新规则重新计。发布可以撤销。</translation>
    </message>
    <message>
        <source>Running positions that go over</source>
        <translation>改用新版本的在招职位</translation>
    </message>
    <message>
        <source>{title} (v{n}, {people})</source>
        <translation>{title}（现用 v{n}，{people}）</translation>
    </message>
    <message numerus="yes">
        <source>{stage} goes, %n people in it:</source>
        <translation>
            <numerusform>{stage}已去掉，其中 %n 人：</numerusform>
        </translation>
    </message>
    <message>
        <source>put into {stage}</source>
        <translation>移到「{stage}」</translation>
    </message>
    <message>
        <source>Take them over</source>
        <translation>改用</translation>
    </message>
    <message>
        <source>Publish v{n}</source>
        <translation>发布 v{n}</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>先不发布</translation>
    </message>
    <message>
        <source>{positions} of {all} positions go over, {people}</source>
        <translation>{all} 个职位中 {positions} 个改用新版本，涉及 {people}</translation>
    </message>
    <message>
        <source>No position runs on it</source>
        <translation>没有在招职位使用</translation>
    </message>
    <message numerus="yes">
        <source>%n people stand in a stage whose new conditions they do not meet. They stay: {names}</source>
        <translation>
            <numerusform>%n 人不满足所在阶段的新条件，会留在原阶段：{names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplayCard</name>
    <message>
        <source>only counted, nothing is changed</source>
        <translation>只算，不改数据</translation>
    </message>
    <message>
        <source>The last 90 days under the draft</source>
        <translation>近 90 天按草稿回放</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>late now</source>
        <translation>现在会超时</translation>
    </message>
    <message>
        <source>late then</source>
        <translation>草稿会超时</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>会被拦下</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>The last {days} days under the new rules</source>
        <translation>按新规则回放近 {days} 天</translation>
    </message>
    <message>
        <source>Nobody was moved in the last {days} days: there is nothing to play back.</source>
        <translation>近 {days} 天没有人移动过，没有可回放的记录。</translation>
    </message>
    <message>
        <source>Judged by what was on record when each of the {moves} moves was made; fields of a person as they are today.</source>
        <translation>按 {moves} 次移动当时的记录判断；候选人字段按现在的值算。</translation>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message>
        <source>{rule}: asked for in every process</source>
        <translation>{rule}（任何流程都要）</translation>
    </message>
    <message>
        <source>Take this condition away</source>
        <translation>去掉此条件</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>which paper</source>
        <translation>哪份材料</translation>
    </message>
    <message>
        <source>what is done</source>
        <translation>要完成什么</translation>
    </message>
    <message>
        <source>which test</source>
        <translation>哪个测评</translation>
    </message>
</context>
<context>
    <name>StageDelegate</name>
    <message>
        <source>(no name)</source>
        <translation>（未命名）</translation>
    </message>
    <message>
        <source>key {n}</source>
        <translation>快捷键 {n}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>StageList</name>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
</context>
<context>
    <name>StagePanel</name>
    <message>
        <source>Copy this stage</source>
        <translation>复制此阶段</translation>
    </message>
    <message>
        <source>Take this stage out</source>
        <translation>去掉此阶段</translation>
    </message>
    <message>
        <source>HR may pass, with a reason</source>
        <translation>招聘经理可越过，须写原因</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>加条件</translation>
    </message>
    <message>
        <source>All must hold; the board says what is missing</source>
        <translation>全部满足才能移入；缺什么会在看板上写明</translation>
    </message>
    <message>
        <source>To come in</source>
        <translation>进入条件</translation>
    </message>
    <message>
        <source>To leave</source>
        <translation>退出条件</translation>
    </message>
    <message>
        <source>Limit and owner</source>
        <translation>时限与责任人</translation>
    </message>
    <message>
        <source>By itself, when somebody comes in</source>
        <translation>移入时自动做</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>名称与含义</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>What this stage means, in a sentence</source>
        <translation>一句话说明这个阶段的含义</translation>
    </message>
    <message>
        <source>Kind of stage</source>
        <translation>阶段类型</translation>
    </message>
    <message>
        <source>stage {n}</source>
        <translation>第 {n} 阶段</translation>
    </message>
</context>
<context>
    <name>WorkingCalendar</name>
    <message>
        <source>worked, set by hand</source>
        <translation>上班（手工调整）</translation>
    </message>
    <message>
        <source>off, set by hand</source>
        <translation>休息（手工调整）</translation>
    </message>
    <message>
        <source>worked, to make up for {holiday}</source>
        <translation>上班（{holiday}调休）</translation>
    </message>
    <message>
        <source>off: {holiday}</source>
        <translation>休息（{holiday}）</translation>
    </message>
    <message>
        <source>worked</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>off: not a working day of the week</source>
        <translation>休息（非工作日）</translation>
    </message>
    <message>
        <source>{day}: {why}</source>
        <translation>{day}：{why}</translation>
    </message>
    <message>
        <source>{days} working days, {exceptions} set by hand</source>
        <translation>{days} 个工作日，手工调整 {exceptions} 天</translation>
    </message>
    <message>
        <source>{said}. The public holidays of this year are not known yet: only weekends are off</source>
        <translation>{said}。这一年的放假安排尚未公布，暂只按周末休息</translation>
    </message>
</context>
<context>
    <name>YearView</name>
    <message>
        <source>w</source>
        <comment>worked on purpose</comment>
        <translation>班</translation>
    </message>
    <message>
        <source>o</source>
        <comment>off on purpose</comment>
        <translation>休</translation>
    </message>
</context>
<context>
    <name>_ActRow</name>
    <message>
        <source>Draft “{message}”; a person confirms it</source>
        <translation>写「{message}」草稿，人工确认后发</translation>
    </message>
    <message>
        <source>Task to plan an interview, with free times</source>
        <translation>建任务「安排面试」，附共同空闲时间</translation>
    </message>
    <message>
        <source>Take this act away</source>
        <translation>去掉这件事</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>Working hours until it is due</source>
        <translation>时限（工作小时）</translation>
    </message>
</context>
<context>
    <name>_Delegate</name>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
</context>
<context>
    <name>_Head</name>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>To come in</source>
        <translation>进入条件</translation>
    </message>
    <message>
        <source>To leave</source>
        <translation>退出条件</translation>
    </message>
    <message>
        <source>Limit, owner</source>
        <translation>时限 / 责任人</translation>
    </message>
</context>
</TS>
