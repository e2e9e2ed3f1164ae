<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AllExercises</name>
    <message numerus="yes">
        <source>%n exercises</source>
        <translation>
            <numerusform>%n exercise</numerusform>
            <numerusform>%n exercises</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Clients</name>
    <message numerus="yes">
        <source>%n visits</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientsPage</name>
    <message numerus="yes">
        <source>%n clients</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message numerus="yes">
        <source>%n recordings exported.</source>
        <translation>
            <numerusform>%n recording exported.</numerusform>
            <numerusform>%n recordings exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayEnd</name>
    <message numerus="yes">
        <source>Your body was raised %n times today</source>
        <translation>
            <numerusform>Your body was raised %n time today</numerusform>
            <numerusform>Your body was raised %n times today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeroCard</name>
    <message numerus="yes">
        <source>{word}, %n times</source>
        <translation>
            <numerusform>{word}, once</numerusform>
            <numerusform>{word}, %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>Raised %n times</source>
        <translation>
            <numerusform>Raised %n time</numerusform>
            <numerusform>Raised %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: {said} It would have asked %n times in this recording.</source>
        <translation>
            <numerusform>{name}: {said} It would have asked %n time in this recording.</numerusform>
            <numerusform>{name}: {said} It would have asked %n times in this recording.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n in raised stretches, arousal was mostly {word}.</source>
        <translation>
            <numerusform>After %n in a raised stretch, arousal was mostly {word}.</numerusform>
            <numerusform>After %n in raised stretches, arousal was mostly {word}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More of the time was raised than on the last %n of this weekday.</source>
        <translation>
            <numerusform>More of the time was raised than on the last of this weekday.</numerusform>
            <numerusform>More of the time was raised than on the last %n of this weekday.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Less of the time was raised than on the last %n of this weekday.</source>
        <translation>
            <numerusform>Less of the time was raised than on the last of this weekday.</numerusform>
            <numerusform>Less of the time was raised than on the last %n of this weekday.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were not seen to pass.</source>
        <translation>
            <numerusform>%n was not seen to pass.</numerusform>
            <numerusform>%n were not seen to pass.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomePlan</name>
    <message numerus="yes">
        <source>%n times a day</source>
        <translation>
            <numerusform>once a day</numerusform>
            <numerusform>%n times a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days in a row.</source>
        <translation>
            <numerusform>%n day in a row.</numerusform>
            <numerusform>%n days in a row.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Goal: %n minutes a day</source>
        <translation>
            <numerusform>Goal: %n minute a day</numerusform>
            <numerusform>Goal: %n minutes a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>asked %n times</source>
        <translation>
            <numerusform>asked once</numerusform>
            <numerusform>asked %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalScreen</name>
    <message numerus="yes">
        <source>%n entries exported.</source>
        <translation>
            <numerusform>%n entry exported.</numerusform>
            <numerusform>%n entries exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message numerus="yes">
        <source>Strap against check-ins, over the %n days up to here</source>
        <translation>
            <numerusform>Strap against check-ins, on %n day up to here</numerusform>
            <numerusform>Strap against check-ins, over the %n days up to here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions were asked of these days.</source>
        <translation>
            <numerusform>%n question was asked of these days.</numerusform>
            <numerusform>%n questions were asked of these days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It takes %n more days with both the strap and a check-in.</source>
        <translation>
            <numerusform>It takes %n more day with both the strap and a check-in.</numerusform>
            <numerusform>It takes %n more days with both the strap and a check-in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message numerus="yes">
        <source>%n recordings</source>
        <translation>
            <numerusform>%n recording</numerusform>
            <numerusform>%n recordings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanEditor</name>
    <message numerus="yes">
        <source>%n minutes a day</source>
        <translation>
            <numerusform>%n minute a day</numerusform>
            <numerusform>%n minutes a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks, until {day}</source>
        <translation>
            <numerusform>%n week, until {day}</numerusform>
            <numerusform>%n weeks, until {day}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromptsPage</name>
    <message numerus="yes">
        <source>Over the last seven days, {name} would have asked %n times.</source>
        <translation>
            <numerusform>Over the last seven days, {name} would have asked once.</numerusform>
            <numerusform>Over the last seven days, {name} would have asked %n times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Protocol</name>
    <message numerus="yes">
        <source>%n more seconds</source>
        <translation>
            <numerusform>%n more second</numerusform>
            <numerusform>%n more seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RangeReport</name>
    <message numerus="yes">
        <source>%n raised stretches outside exercises.</source>
        <translation>
            <numerusform>%n raised stretch outside exercises.</numerusform>
            <numerusform>%n raised stretches outside exercises.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n check-ins.</source>
        <translation>
            <numerusform>From %n check-in.</numerusform>
            <numerusform>From %n check-ins.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more note</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The strap was worn half an hour or longer on %n days.</source>
        <translation>
            <numerusform>The strap was worn half an hour or longer on %n day.</numerusform>
            <numerusform>The strap was worn half an hour or longer on %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are check-ins on %n days.</source>
        <translation>
            <numerusform>There are check-ins on %n day.</numerusform>
            <numerusform>There are check-ins on %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more note</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message numerus="yes">
        <source>The strap went quiet %n minutes ago</source>
        <translation>
            <numerusform>The strap went quiet %n minute ago</numerusform>
            <numerusform>The strap went quiet %n minutes ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Week</name>
    <message numerus="yes">
        <source>asked %n times</source>
        <translation>
            <numerusform>asked once</numerusform>
            <numerusform>asked %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>Above your usual for %n minutes.</source>
        <translation>
            <numerusform>Above your usual for %n minute.</numerusform>
            <numerusform>Above your usual for %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Well above your usual for %n minutes.</source>
        <translation>
            <numerusform>Well above your usual for %n minute.</numerusform>
            <numerusform>Well above your usual for %n minutes.</numerusform>
        </translation>
    </message>
</context>
</TS>
