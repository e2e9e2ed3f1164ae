"""Older forms of what is stored, brought to today's one version at a time, on the raw JSON objects of its lines.

A form is what lines look like; it changes when an older line would be read wrongly or not at all as it stands. What was
only added, such as a kind of action, is no new form. `inputs`, `events` and `kept` have one function for each version
that changed something there, named after the form that it makes:

====  =====================  ==================================================================================
Form  Written from           What changed
====  =====================  ==================================================================================
1     21 Nov 2026, 09:12
2     21 Nov 2026, 09:51     a start knows episodes instead of effects, and the own pace; an estimate tells its
                             deviation, an exercise its breath
3     21 Nov 2026, 10:05     the usual knows the day that taught it; coherence tells the power at its peak
4     30 Nov 2026, 17:40     a beat tells whether its interval is normal-to-normal
5     30 Nov 2026, 17:55     a pace that was found tells on which side the true one may lie
6     30 Nov 2026, 18:28     coherence tells no breath any more: that has an event of its own
7     30 Nov 2026, 18:59     a posture tells that an own upright was learned
8     30 Nov 2026, 21:30     each thing one can do is an action of its own, and a phase of a protocol has fields
9     30 Nov 2026, 21:45     a check-in tells places and what is felt there, in place of one part of the body
====  =====================  ==================================================================================

No line says its form. The version of a database bounds it from above, for what an older version wrote stays as it was,
and the version of an exported recording was 1 up to form 7. So a step knows older lines by their own fields and leaves
newer ones as they are: all steps in their order are right for a line of any form.

A new form gets a line above, and in each of the modules where something changes a function ``to_10`` at the end and in
``STEPS``, which sees every line that may be old: those of types that are gone or have another name now, and those of
types for which the module's ``is_old`` says so. Where a type has many lines, a mark of the new form tells old ones, as
for beats, so that a day of today's form is read without a step. `schema` and the header in `recording_file` then count
one up, so that older programs refuse what they would misread, and ``tests/storage/versions`` has a recording of the
version before.
"""
