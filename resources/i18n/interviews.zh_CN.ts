<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Batch</name>
    <message>
        <source>has other interviews at every time</source>
        <translation>每个时间都另有面试</translation>
    </message>
    <message>
        <source>not enough interviewers are free at any time</source>
        <translation>没有一个时间能凑齐面试官</translation>
    </message>
    <message>
        <source>every room is taken: one more room or day helps</source>
        <translation>会议室排满：加一间或多一天</translation>
    </message>
    <message>
        <source>interviewers are full: one more of them or a day helps</source>
        <translation>面试官排满：加一人或多一天</translation>
    </message>
    <message>
        <source>nobody gets from the other place in time: a room in one place or a longer gap helps</source>
        <translation>路上来不及：换到同一地点的会议室，或加长间隔</translation>
    </message>
    <message>
        <source>{start} – {end} {minutes} min</source>
        <translation>{start}—{end} {minutes} 分钟</translation>
    </message>
</context>
<context>
    <name>BatchDesk</name>
    <message numerus="yes">
        <source>Planning %n interviews</source>
        <translation>
            <numerusform>排 %n 场面试</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interviews booked</source>
        <translation>
            <numerusform>已约 %n 场面试</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchPanel</name>
    <message>
        <source>Nobody waits</source>
        <translation>没有待排期的人</translation>
    </message>
    <message>
        <source>Choose interviewers</source>
        <translation>选面试官</translation>
    </message>
    <message>
        <source>Choose rooms</source>
        <translation>选会议室</translation>
    </message>
    <message>
        <source>Find a plan</source>
        <translation>排一下</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>排期</translation>
    </message>
    <message>
        <source>Draft the invitations</source>
        <translation>写好邀约草稿</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Candidates who wait</source>
        <translation>待排期的候选人</translation>
    </message>
    <message>
        <source>Interviewers</source>
        <translation>面试官</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>会议室</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>几天</translation>
    </message>
    <message>
        <source>Minutes each</source>
        <translation>每场分钟</translation>
    </message>
    <message>
        <source>Gap in minutes</source>
        <translation>间隔分钟</translation>
    </message>
    <message>
        <source>Interviewers each</source>
        <translation>每场面试官</translation>
    </message>
    <message>
        <source>Break after</source>
        <translation>连续几场休息</translation>
    </message>
    <message>
        <source>Back to the calendar</source>
        <translation>回日程</translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation>还没有排</translation>
    </message>
    <message>
        <source>Choose candidates, interviewers, rooms and days; a plan takes a few seconds.</source>
        <translation>选好候选人、面试官、会议室和日期，几秒就能排好。</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>{name} (from {place}, {minutes} min)</source>
        <translation>{name}（从{place}过来，路上 {minutes} 分钟）</translation>
    </message>
    <message>
        <source>All positions</source>
        <translation>全部职位</translation>
    </message>
    <message>
        <source>Office hours, own calendars, rooms and breaks are kept; nobody is booked twice.</source>
        <translation>会避开下班时间、各人日历和已占会议室，留出休息，不会重复约。</translation>
    </message>
    <message>
        <source>{kept} Time for the way is kept too: {ways}.</source>
        <translation>{kept}路上的时间也已留出：{ways}。</translation>
    </message>
    <message>
        <source>Plan many at once</source>
        <translation>批量安排</translation>
    </message>
    <message numerus="yes">
        <source>%n have a time</source>
        <translation>
            <numerusform>%n 人已排上</numerusform>
        </translation>
    </message>
    <message>
        <source>{placed}; {left}</source>
        <translation>{placed}，{left}</translation>
    </message>
    <message numerus="yes">
        <source>%n do not</source>
        <translation>
            <numerusform>%n 人没排上</numerusform>
        </translation>
    </message>
    <message>
        <source>{plan}; perhaps not the best one</source>
        <translation>{plan}；可能还有更好的排法</translation>
    </message>
    <message numerus="yes">
        <source>Book all %n</source>
        <translation>
            <numerusform>约这 %n 场</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for a plan…</source>
        <translation>正在排…</translation>
    </message>
    <message>
        <source>Choose who is to be planned.</source>
        <translation>先选候选人。</translation>
    </message>
    <message>
        <source>Choose enough interviewers.</source>
        <translation>面试官不够。</translation>
    </message>
    <message>
        <source>Choose at least one room; rooms are kept under Organisation.</source>
        <translation>至少选一间会议室，会议室在「组织」里加。</translation>
    </message>
</context>
<context>
    <name>BookingPopover</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Interviewers</source>
        <translation>面试官</translation>
    </message>
    <message>
        <source>Room or link</source>
        <translation>会议室或链接</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>No room</source>
        <translation>不用会议室</translation>
    </message>
    <message>
        <source>Draft an invitation (you confirm it before it goes)</source>
        <translation>写好邀约草稿，确认后再发</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>换时间</translation>
    </message>
    <message>
        <source>Book it</source>
        <translation>就约这个</translation>
    </message>
    <message>
        <source>No conflict, but after the stage&apos;s limit</source>
        <translation>无冲突，但超出本阶段时限</translation>
    </message>
    <message>
        <source>No conflict; within the stage&apos;s limit</source>
        <translation>无冲突；在本阶段时限内</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{name}: conflict</source>
        <translation>{name}冲突</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>is here</source>
        <translation>已到</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>未确认</translation>
    </message>
</context>
<context>
    <name>CalendarBar</name>
    <message>
        <source>Earlier</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>往后</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Interviewers</source>
        <translation>面试官</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>会议室</translation>
    </message>
    <message>
        <source>Plan an interview</source>
        <translation>安排面试</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Plan many at once…</source>
        <translation>批量安排…</translation>
    </message>
    <message>
        <source>Calendars of interviewers…</source>
        <translation>面试官日历…</translation>
    </message>
    <message>
        <source>Save these days as .ics…</source>
        <translation>存为 .ics…</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>打印名单…</translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts</source>
        <translation>
            <numerusform>%n 处冲突，看一下</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Interviews</source>
        <translation>面试日程</translation>
    </message>
    <message>
        <source>take a free time</source>
        <translation>选空档</translation>
    </message>
    <message>
        <source>other days</source>
        <translation>换周</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>up and down</source>
        <translation>上下</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message numerus="yes">
        <source>%n interviews on this day</source>
        <translation>
            <numerusform>当天 %n 场面试</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interviews this week</source>
        <translation>
            <numerusform>本周 %n 场面试</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading calendars</source>
        <translation>读取日历</translation>
    </message>
</context>
<context>
    <name>CalendarsPopover</name>
    <message>
        <source>Calendars of interviewers</source>
        <translation>面试官日历</translation>
    </message>
    <message>
        <source>Saved as .ics from Outlook, DingTalk or a phone. Only times and titles are read.</source>
        <translation>从 Outlook、钉钉或手机导出的 .ics 文件，只读时间和标题。</translation>
    </message>
    <message>
        <source>Whose calendar</source>
        <translation>谁的日历</translation>
    </message>
    <message>
        <source>Look at the file again every day</source>
        <translation>每天重新读这个文件</translation>
    </message>
    <message>
        <source>Add an .ics file…</source>
        <translation>加 .ics 文件…</translation>
    </message>
    <message>
        <source>Follow a folder…</source>
        <translation>跟随文件夹…</translation>
    </message>
    <message>
        <source>Followed: {folder}</source>
        <translation>跟随：{folder}</translation>
    </message>
    <message>
        <source>None yet: interviewers count as free outside interviews.</source>
        <translation>还没有日历：面试以外都当作空闲。</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget this calendar</source>
        <translation>移除这份日历</translation>
    </message>
    <message>
        <source>Choose a calendar</source>
        <translation>选择日历文件</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>日历 (*.ics)</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>读取 {file}</translation>
    </message>
    <message numerus="yes">
        <source>%n entries read</source>
        <translation>
            <numerusform>读入 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not understood</source>
        <translation>
            <numerusform>%n 条没看懂</numerusform>
        </translation>
    </message>
    <message>
        <source>{read}, {left}</source>
        <translation>{read}，{left}</translation>
    </message>
    <message>
        <source>Follow a folder of .ics files</source>
        <translation>选择放 .ics 的文件夹</translation>
    </message>
    <message>
        <source>Reading calendars</source>
        <translation>读取日历</translation>
    </message>
    <message numerus="yes">
        <source>%n calendars read</source>
        <translation>
            <numerusform>读入 %n 份日历</numerusform>
        </translation>
    </message>
    <message>
        <source>named after nobody: {files}</source>
        <translation>对不上人：{files}</translation>
    </message>
    <message>
        <source>not readable: {files}</source>
        <translation>读不了：{files}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Forgotten: {name}</source>
        <translation>已移除：{name}</translation>
    </message>
</context>
<context>
    <name>ColleaguePopover</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱（选填）</translation>
    </message>
    <message>
        <source>Add as interviewer</source>
        <translation>加为面试官</translation>
    </message>
    <message>
        <source>Write the name.</source>
        <translation>请写姓名。</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>{name} is no calendar file. Save the calendar as .ics first.</source>
        <translation>{name} 不是日历文件，请先导出成 .ics。</translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be read. Save it anew.</source>
        <translation>{name} 已损坏，读不了，请重新导出。</translation>
    </message>
    <message>
        <source>{name} is too big (20 MB at most). Save a shorter span, such as the coming six months.</source>
        <translation>{name} 太大（最多 20 MB），请只导出最近半年。</translation>
    </message>
    <message>
        <source>{name} cannot be opened. It is gone, or in use.</source>
        <translation>{name} 打不开：文件不在了，或正被占用。</translation>
    </message>
    <message>
        <source>Choose whose calendar it is.</source>
        <translation>先选是谁的日历。</translation>
    </message>
    <message>
        <source>Candidates, interviewers and rooms are needed for a plan.</source>
        <translation>要选好候选人、面试官和会议室。</translation>
    </message>
    <message>
        <source>At most {people} candidates and {days} days in one plan.</source>
        <translation>一次最多排 {people} 人、{days} 天。</translation>
    </message>
    <message>
        <source>Choose at least {count} interviewers.</source>
        <translation>至少选 {count} 位面试官。</translation>
    </message>
    <message>
        <source>These days have no office hours left. Choose other days.</source>
        <translation>这几天没有上班时间了，换几天。</translation>
    </message>
</context>
<context>
    <name>InterviewFiles</name>
    <message>
        <source>No interview on these days</source>
        <translation>这几天没有面试</translation>
    </message>
    <message>
        <source>Save as a calendar file</source>
        <translation>存为日历文件</translation>
    </message>
    <message>
        <source>Interviews.ics</source>
        <translation>面试日程.ics</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>日历 (*.ics)</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>No interviewer has a form here</source>
        <translation>这些面试没有面试官，印不出评价表</translation>
    </message>
</context>
<context>
    <name>InterviewList</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Interviewers</source>
        <translation>面试官</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>took place</source>
        <translation>已面试</translation>
    </message>
    <message>
        <source>over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>面试日程</translation>
    </message>
    <message>
        <source>Is here now</source>
        <translation>已到</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>List to sign…</source>
        <translation>面试签到表…</translation>
    </message>
    <message>
        <source>Application forms…</source>
        <translation>应聘登记表…</translation>
    </message>
    <message>
        <source>Evaluation sheets…</source>
        <translation>面试评价表…</translation>
    </message>
    <message>
        <source>No interview on these days</source>
        <translation>这几天没有面试</translation>
    </message>
    <message>
        <source>Not here after all</source>
        <translation>还没到</translation>
    </message>
    <message>
        <source>Interviews {first} – {last}</source>
        <translation>面试名单 {first} – {last}</translation>
    </message>
    <message>
        <source>Interviews {day}</source>
        <translation>面试名单 {day}</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签到</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>off hours, own calendar</source>
        <translation>不可约（下班、会议、休假）</translation>
    </message>
    <message>
        <source>free for all</source>
        <translation>共同空档</translation>
    </message>
    <message>
        <source>candidate has not confirmed</source>
        <translation>候选人未确认</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>冲突</translation>
    </message>
</context>
<context>
    <name>MeetingDesk</name>
    <message>
        <source>{name}: {state}</source>
        <translation>{name}：{state}</translation>
    </message>
    <message>
        <source>Draft in the outbox: {name}</source>
        <translation>草稿已在发件箱：{name}</translation>
    </message>
    <message>
        <source>{name} is here</source>
        <translation>{name}已到</translation>
    </message>
    <message>
        <source>{name} is not here after all</source>
        <translation>{name}还没到</translation>
    </message>
    <message>
        <source>{name} moved to {day} {time}; to be confirmed again</source>
        <translation>{name}改到 {day} {time}，要重新确认</translation>
    </message>
</context>
<context>
    <name>MeetingPopover</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Interviewers</source>
        <translation>面试官</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>改期</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Is here</source>
        <translation>已到</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>{time} 到</translation>
    </message>
    <message>
        <source>{name} has another interview at this time.</source>
        <translation>{name}同一时间另有面试。</translation>
    </message>
    <message>
        <source>Candidate confirmed</source>
        <translation>候选人已确认</translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>改时间…</translation>
    </message>
    <message>
        <source>Took place</source>
        <translation>已面试</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Open profile</source>
        <translation>看档案</translation>
    </message>
    <message>
        <source>Not here after all</source>
        <translation>还没到</translation>
    </message>
    <message>
        <source>Is here now</source>
        <translation>已到</translation>
    </message>
    <message>
        <source>Candidate declined</source>
        <translation>候选人婉拒</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>取消面试</translation>
    </message>
    <message>
        <source>Draft a reminder</source>
        <translation>写提醒草稿</translation>
    </message>
    <message>
        <source>Draft a word of thanks</source>
        <translation>写感谢草稿</translation>
    </message>
    <message>
        <source>Save as .ics…</source>
        <translation>存为 .ics…</translation>
    </message>
</context>
<context>
    <name>MovePopover</name>
    <message>
        <source>Move {name} to {time}?</source>
        <translation>把{name}改到 {time}？</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改</translation>
    </message>
    <message>
        <source>Move it all the same</source>
        <translation>仍然改</translation>
    </message>
</context>
<context>
    <name>Overlaps</name>
    <message>
        <source>{name} has an interview {time}</source>
        <translation>{name} {time} 有面试</translation>
    </message>
    <message>
        <source>{name} is taken {time}</source>
        <translation>{name} {time} 已被占用</translation>
    </message>
    <message>
        <source>{name} has another interview {time}</source>
        <translation>{name} {time} 另有面试</translation>
    </message>
    <message>
        <source>{name} is at {place} {time}, {minutes} min away</source>
        <translation>{name} {time} 在{place}，路上要 {minutes} 分钟</translation>
    </message>
</context>
<context>
    <name>ProposalCard</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
</context>
<context>
    <name>SlotDesk</name>
    <message>
        <source>Added: {name}</source>
        <translation>已加入：{name}</translation>
    </message>
    <message>
        <source>{name}: {time}</source>
        <translation>已约{name}：{time}</translation>
    </message>
    <message>
        <source>Moved: {name}, {time}</source>
        <translation>已改期：{name}，{time}</translation>
    </message>
</context>
<context>
    <name>SlotsPanel</name>
    <message>
        <source>Choose interviewers</source>
        <translation>选面试官</translation>
    </message>
    <message>
        <source>Interviewers</source>
        <translation>面试官</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>The candidate can come</source>
        <translation>候选人可约</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <source>mornings</source>
        <translation>上午</translation>
    </message>
    <message>
        <source>afternoons</source>
        <translation>下午</translation>
    </message>
    <message>
        <source>after 17:00</source>
        <translation>17:00 后</translation>
    </message>
    <message>
        <source>Look for somebody else</source>
        <translation>不找了</translation>
    </message>
    <message>
        <source>Free times for {name}</source>
        <translation>{name}的共同空档</translation>
    </message>
    <message>
        <source>Add a colleague…</source>
        <translation>加同事…</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose who interviews.</source>
        <translation>先选面试官。</translation>
    </message>
    <message>
        <source>{name} has something: {what}</source>
        <translation>{name}有「{what}」</translation>
    </message>
    <message>
        <source>{name} is taken</source>
        <translation>{name}没空</translation>
    </message>
    <message>
        <source>all are free, but after the limit</source>
        <translation>都空，但超出时限</translation>
    </message>
    <message>
        <source>{name} has something at {time}, tight</source>
        <translation>{name} {time} 有事，略紧</translation>
    </message>
    <message>
        <source>{name} comes from {place}, {minutes} min of way are kept</source>
        <translation>{name}从{place}过来，已留路上 {minutes} 分钟</translation>
    </message>
    <message numerus="yes">
        <source>all %n are free</source>
        <translation>
            <numerusform>%n 人都空</numerusform>
        </translation>
    </message>
    <message>
        <source>is free</source>
        <translation>有空</translation>
    </message>
    <message>
        <source>{free}, the soonest</source>
        <translation>{free}，距今最近</translation>
    </message>
    <message>
        <source>No room is free within four weeks. Add rooms under Organisation, or meet online.</source>
        <translation>四周内没有空会议室。到「组织」加会议室，或改线上。</translation>
    </message>
    <message>
        <source>No time within four weeks. {name} is taken most.</source>
        <translation>四周内没有时间，{name}最满。</translation>
    </message>
    <message>
        <source>Nothing suits all within four weeks; {name} is taken most. The nearest without one:</source>
        <translation>四周内没有共同空档，{name}最满。只缺一人的最近时间：</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingQueue</name>
    <message>
        <source>To be scheduled</source>
        <translation>待排期</translation>
    </message>
    <message>
        <source>drag to a time</source>
        <translation>拖到空档即可</translation>
    </message>
    <message>
        <source>Everybody has a time.</source>
        <translation>都约好了。</translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message>
        <source>free, but tight</source>
        <translation>空档，略紧</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空档</translation>
    </message>
    <message>
        <source>without {name}</source>
        <translation>缺{name}</translation>
    </message>
</context>
</TS>
