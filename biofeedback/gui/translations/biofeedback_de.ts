<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AboutExercise</name>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Change the pattern</source>
        <translation>Muster ändern</translation>
    </message>
    <message>
        <source>Start, {length}</source>
        <translation>Beginnen, {length}</translation>
    </message>
    <message>
        <source>Why it helps</source>
        <translation>Warum es hilft</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>At hand</source>
        <translation>Dafür brauchen Sie</translation>
    </message>
    <message>
        <source>When to stop</source>
        <translation>Wann aufhören</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Bisher</translation>
    </message>
</context>
<context>
    <name>AboutMe</name>
    <message>
        <source>leaves out what does not suit</source>
        <translation>lässt weg, was nicht passt</translation>
    </message>
    <message>
        <source>makes estimates less sure</source>
        <translation>macht Schätzungen weniger sicher</translation>
    </message>
    <message>
        <source>hides heart rate and beats</source>
        <translation>verbirgt Herzfrequenz und Herzschläge</translation>
    </message>
</context>
<context>
    <name>AboutMePage</name>
    <message>
        <source>All of it is optional and stays on this computer. It makes the exercises fit you.</source>
        <translation>Alles ist freiwillig und bleibt auf diesem Computer. So passen die Übungen zu Ihnen.</translation>
    </message>
    <message>
        <source>About me</source>
        <translation>Über mich</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Geburtsjahr</translation>
    </message>
    <message>
        <source>For comparison in reports</source>
        <translation>Zum Vergleich in Berichten</translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <source>About and safety</source>
        <translation>Info und Sicherheit</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Was es zeigt</translation>
    </message>
    <message>
        <source>How alert the body is, from the time between heartbeats, against your own usual. That can be stress, effort, coffee, heat or joy. It is not a diagnosis and this is not a medical device.</source>
        <translation>Wie wach der Körper ist, abgelesen an der Zeit zwischen den Herzschlägen und verglichen mit dem, was Sie gewohnt sind. Das kann Stress sein, Anstrengung, Kaffee, Wärme oder Freude. Es ist keine Diagnose, und dies ist kein Medizinprodukt.</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Stop whenever something feels wrong: dizziness, tingling, pain, shortness of breath. Breathe as you like. Nothing here has to be endured.</source>
        <translation>Hören Sie auf, sobald sich etwas nicht richtig anfühlt: Schwindel, Kribbeln, Schmerz, Atemnot. Atmen Sie, wie Sie mögen. Nichts muss hier ausgehalten werden.</translation>
    </message>
    <message>
        <source>Feel unwell?</source>
        <translation>Nicht wohl?</translation>
    </message>
    <message>
        <source>Signs that call for help, whatever this program shows</source>
        <translation>Zeichen, bei denen Hilfe nötig ist, was auch immer dieses Programm zeigt</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Font: Figtree, SIL Open Font Licence.</source>
        <translation>Schrift: Figtree, SIL Open Font Licence.</translation>
    </message>
</context>
<context>
    <name>AcheRow</name>
    <message>
        <source>{place}, what it is like</source>
        <translation>{place}, wie es sich anfühlt</translation>
    </message>
    <message>
        <source>{place}, how strong</source>
        <translation>{place}, wie stark</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove {place}</source>
        <translation>{place} entfernen</translation>
    </message>
</context>
<context>
    <name>Afterwards</name>
    <message>
        <source>Well done. The signal did not allow a comparison this time.</source>
        <translation>Gut gemacht. Das Signal ließ diesmal keinen Vergleich zu.</translation>
    </message>
    <message>
        <source>Your body is quieter than before you began.</source>
        <translation>Ihr Körper ist ruhiger als vorher.</translation>
    </message>
    <message>
        <source>Your body is a little more awake than before you began. That happens.</source>
        <translation>Ihr Körper ist etwas wacher als vorher. Das kommt vor.</translation>
    </message>
    <message>
        <source>About the same as before you began. That is fine.</source>
        <translation>Etwa so wie vorher. Das ist in Ordnung.</translation>
    </message>
    <message>
        <source>How is your neck now?</source>
        <translation>Wie geht es Ihrem Nacken jetzt?</translation>
    </message>
    <message>
        <source>How are your shoulders now?</source>
        <translation>Wie geht es Ihren Schultern jetzt?</translation>
    </message>
    <message>
        <source>How is your back now?</source>
        <translation>Wie geht es Ihrem Rücken jetzt?</translation>
    </message>
    <message>
        <source>How is your jaw now?</source>
        <translation>Wie geht es Ihrem Kiefer jetzt?</translation>
    </message>
    <message>
        <source>How is your chest now?</source>
        <translation>Wie geht es Ihrer Brust jetzt?</translation>
    </message>
    <message>
        <source>How is your belly now?</source>
        <translation>Wie geht es Ihrem Bauch jetzt?</translation>
    </message>
    <message>
        <source>How are your hips now?</source>
        <translation>Wie geht es Ihren Hüften jetzt?</translation>
    </message>
</context>
<context>
    <name>AfterwardsScreen</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>That helped</source>
        <translation>Das half</translation>
    </message>
    <message>
        <source>Tell how it is now</source>
        <translation>Sagen, wie es jetzt ist</translation>
    </message>
    <message>
        <source>You told of: {places}. How is it now?</source>
        <translation>Sie nannten: {places}. Wie ist es jetzt?</translation>
    </message>
    <message>
        <source>Slow breathing changes the figures while it lasts, so only the quiet after it counts.</source>
        <translation>Langsames Atmen verändert die Werte, solange es dauert. Darum zählt nur die Ruhe danach.</translation>
    </message>
    <message>
        <source>What it changed is told from the quiet after it.</source>
        <translation>Was sich geändert hat, wird an der Ruhe danach abgelesen.</translation>
    </message>
    <message>
        <source>Put the strap on before the next one to see what it changes.</source>
        <translation>Legen Sie den Gurt vor der nächsten Übung an, dann zeigt sich, was sie verändert.</translation>
    </message>
    <message>
        <source>Well done. Nothing was measured, because no strap was heard.</source>
        <translation>Gut gemacht. Es wurde nichts gemessen, weil kein Gurt zu hören war.</translation>
    </message>
    <message>
        <source>Well done. Now breathe as you like for two minutes.</source>
        <translation>Gut gemacht. Atmen Sie nun zwei Minuten, wie Sie mögen.</translation>
    </message>
    <message>
        <source>Well done. Now stay as you are for two minutes.</source>
        <translation>Gut gemacht. Bleiben Sie jetzt zwei Minuten, wie Sie sind.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>Next: {name}, {length}</source>
        <translation>Als Nächstes: {name}, {length}</translation>
    </message>
    <message>
        <source>There was not enough quiet time to judge what it did. That is fine.</source>
        <translation>Es blieb zu wenig ruhige Zeit, um die Wirkung zu beurteilen. Das ist in Ordnung.</translation>
    </message>
    <message>
        <source>Judged on the quiet minutes after it: it settled you this time.</source>
        <translation>Nach den ruhigen Minuten danach zu urteilen: Diesmal hat es Sie beruhigt.</translation>
    </message>
    <message>
        <source>Judged on the quiet minutes after it: not yet settled this time.</source>
        <translation>Nach den ruhigen Minuten danach zu urteilen: diesmal noch nicht beruhigt.</translation>
    </message>
    <message>
        <source>Judged on the quiet minutes after it: no clear change this time.</source>
        <translation>Nach den ruhigen Minuten danach zu urteilen: diesmal keine klare Veränderung.</translation>
    </message>
    <message>
        <source>Noted, thank you</source>
        <translation>Notiert, danke</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>AllExercises</name>
    <message>
        <source>Practise</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the exercises</source>
        <translation>Übungen durchsuchen</translation>
    </message>
    <message>
        <source>At a desk</source>
        <translation>Am Tisch</translation>
    </message>
    <message>
        <source>Your own breathing pattern</source>
        <translation>Eigenes Atemmuster</translation>
    </message>
    <message>
        <source>Nothing here fits all of that.</source>
        <translation>Nichts hier passt zu allem davon.</translation>
    </message>
    <message numerus="yes">
        <source>%n exercises</source>
        <translation>
            <numerusform>%n Übung</numerusform>
            <numerusform>%n Übungen</numerusform>
        </translation>
    </message>
    <message>
        <source>All exercises</source>
        <translation>Alle Übungen</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>The heart hardly answered this kind of strain; prompts will be rare or not right for it.</source>
        <translation>Das Herz hat auf diese Art von Anspannung kaum geantwortet; Hinweise darauf werden selten oder nicht zutreffend sein.</translation>
    </message>
    <message>
        <source>The heart answered this kind of strain clearly, in several figures at once.</source>
        <translation>Das Herz hat auf diese Art von Anspannung deutlich geantwortet, in mehreren Werten zugleich.</translation>
    </message>
    <message>
        <source>The heart answered this kind of strain a little, in several figures at once.</source>
        <translation>Das Herz hat auf diese Art von Anspannung ein wenig geantwortet, in mehreren Werten zugleich.</translation>
    </message>
    <message>
        <source>The heart answered this kind of strain a little: {figures}.</source>
        <translation>Das Herz hat auf diese Art von Anspannung ein wenig geantwortet: {figures}.</translation>
    </message>
    <message>
        <source>The heart answered this kind of strain clearly: {figures}.</source>
        <translation>Das Herz hat auf diese Art von Anspannung deutlich geantwortet: {figures}.</translation>
    </message>
    <message>
        <source>heart rate</source>
        <translation>Herzfrequenz</translation>
    </message>
    <message>
        <source>variability from beat to beat</source>
        <translation>Schwankung von Schlag zu Schlag</translation>
    </message>
    <message>
        <source>variability over the minute</source>
        <translation>Schwankung über die Minute</translation>
    </message>
    <message>
        <source>pace of its swings</source>
        <translation>Tempo der Schwankungen</translation>
    </message>
</context>
<context>
    <name>BackgroundPage</name>
    <message>
        <source>It waits in the tray, begins when you put the strap on, and is silent when you take it off.</source>
        <translation>Es wartet im Infobereich, beginnt, wenn Sie den Gurt anlegen, und schweigt, wenn Sie ihn ablegen.</translation>
    </message>
    <message>
        <source>In the background</source>
        <translation>Im Hintergrund</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>Mit dem Computer starten</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>Im Infobereich bleiben</translation>
    </message>
    <message>
        <source>In the tray, without a window</source>
        <translation>Im Infobereich, ohne Fenster</translation>
    </message>
    <message>
        <source>Closing the window leaves it watching, where the desktop has a tray</source>
        <translation>Wird das Fenster geschlossen, misst es weiter, sofern die Oberfläche einen Infobereich hat</translation>
    </message>
    <message>
        <source>That did not work: {why}.</source>
        <translation>Das ging nicht: {why}.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>All right</source>
        <translation>In Ordnung</translation>
    </message>
</context>
<context>
    <name>Body</name>
    <message>
        <source>Forehead</source>
        <translation>Stirn</translation>
    </message>
    <message>
        <source>Back of the head</source>
        <translation>Hinterkopf</translation>
    </message>
    <message>
        <source>Jaw</source>
        <translation>Kiefer</translation>
    </message>
    <message>
        <source>Left neck</source>
        <translation>Nacken links</translation>
    </message>
    <message>
        <source>Right neck</source>
        <translation>Nacken rechts</translation>
    </message>
    <message>
        <source>Left shoulder</source>
        <translation>Schulter links</translation>
    </message>
    <message>
        <source>Right shoulder</source>
        <translation>Schulter rechts</translation>
    </message>
    <message>
        <source>Between the shoulder blades</source>
        <translation>Zwischen den Schulterblättern</translation>
    </message>
    <message>
        <source>Left upper back</source>
        <translation>Oberer Rücken links</translation>
    </message>
    <message>
        <source>Right upper back</source>
        <translation>Oberer Rücken rechts</translation>
    </message>
    <message>
        <source>Left middle back</source>
        <translation>Mittlerer Rücken links</translation>
    </message>
    <message>
        <source>Right middle back</source>
        <translation>Mittlerer Rücken rechts</translation>
    </message>
    <message>
        <source>Left lower back</source>
        <translation>Unterer Rücken links</translation>
    </message>
    <message>
        <source>Right lower back</source>
        <translation>Unterer Rücken rechts</translation>
    </message>
    <message>
        <source>Chest</source>
        <translation>Brust</translation>
    </message>
    <message>
        <source>Belly</source>
        <translation>Bauch</translation>
    </message>
    <message>
        <source>Left hip</source>
        <translation>Hüfte links</translation>
    </message>
    <message>
        <source>Right hip</source>
        <translation>Hüfte rechts</translation>
    </message>
    <message>
        <source>Left seat</source>
        <translation>Gesäß links</translation>
    </message>
    <message>
        <source>Right seat</source>
        <translation>Gesäß rechts</translation>
    </message>
    <message>
        <source>Left arm</source>
        <translation>Arm links</translation>
    </message>
    <message>
        <source>Right arm</source>
        <translation>Arm rechts</translation>
    </message>
    <message>
        <source>Left leg</source>
        <translation>Bein links</translation>
    </message>
    <message>
        <source>Right leg</source>
        <translation>Bein rechts</translation>
    </message>
    <message>
        <source>tight</source>
        <translation>verspannt</translation>
    </message>
    <message>
        <source>stiff</source>
        <translation>steif</translation>
    </message>
    <message>
        <source>sore</source>
        <translation>wund</translation>
    </message>
    <message>
        <source>aching</source>
        <translation>schmerzend</translation>
    </message>
    <message>
        <source>sharp</source>
        <translation>stechend</translation>
    </message>
    <message>
        <source>burning</source>
        <translation>brennend</translation>
    </message>
    <message>
        <source>pressure</source>
        <translation>drückend</translation>
    </message>
    <message>
        <source>spasm</source>
        <translation>krampfend</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>slight</source>
        <translation>leicht</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>mäßig</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>stark</translation>
    </message>
    <message>
        <source>very strong</source>
        <translation>sehr stark</translation>
    </message>
    <message>
        <source>{kind}, {n} of 10</source>
        <translation>{kind}, {n} von 10</translation>
    </message>
    <message>
        <source>Neck</source>
        <translation>Nacken</translation>
    </message>
    <message>
        <source>Shoulders</source>
        <translation>Schultern</translation>
    </message>
    <message>
        <source>Upper back</source>
        <translation>Oberer Rücken</translation>
    </message>
    <message>
        <source>Middle back</source>
        <translation>Mittlerer Rücken</translation>
    </message>
    <message>
        <source>Lower back</source>
        <translation>Unterer Rücken</translation>
    </message>
    <message>
        <source>Hips</source>
        <translation>Hüften</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Gesäß</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>Arme</translation>
    </message>
    <message>
        <source>Legs</source>
        <translation>Beine</translation>
    </message>
    <message>
        <source>very low</source>
        <translation>sehr gedrückt</translation>
    </message>
    <message>
        <source>low</source>
        <translation>gedrückt</translation>
    </message>
    <message>
        <source>in between</source>
        <translation>dazwischen</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>very good</source>
        <translation>sehr gut</translation>
    </message>
    <message>
        <source>very little</source>
        <translation>sehr wenig</translation>
    </message>
    <message>
        <source>little</source>
        <translation>wenig</translation>
    </message>
    <message>
        <source>some</source>
        <translation>etwas</translation>
    </message>
    <message>
        <source>much</source>
        <translation>viel</translation>
    </message>
    <message>
        <source>very much</source>
        <translation>sehr viel</translation>
    </message>
    <message>
        <source>very poor</source>
        <translation>sehr schlecht</translation>
    </message>
    <message>
        <source>poor</source>
        <translation>schlecht</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>Caffeine</source>
        <translation>Koffein</translation>
    </message>
    <message>
        <source>Alcohol</source>
        <translation>Alkohol</translation>
    </message>
    <message>
        <source>Ill</source>
        <translation>Krank</translation>
    </message>
    <message>
        <source>Unusual day</source>
        <translation>Ungewohnter Tag</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Vorn</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Hinten</translation>
    </message>
    <message>
        <source>Body, front and back</source>
        <translation>Körper, von vorn und von hinten</translation>
    </message>
    <message>
        <source>{before} before, {after} after</source>
        <translation>{before} vorher, {after} nachher</translation>
    </message>
</context>
<context>
    <name>BodyStrip</name>
    <message>
        <source>breath</source>
        <translation>Atem</translation>
    </message>
    <message>
        <source>posture</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>Breath between {low} and {high} a minute, mostly {middle}</source>
        <translation>Atem zwischen {low} und {high} pro Minute, meist {middle}</translation>
    </message>
</context>
<context>
    <name>Breath</name>
    <message>
        <source>{source}, not quite sure</source>
        <translation>{source}, nicht ganz sicher</translation>
    </message>
    <message>
        <source>from the strap’s tilt</source>
        <translation>aus der Neigung des Gurts</translation>
    </message>
    <message>
        <source>from the ECG</source>
        <translation>aus dem EKG</translation>
    </message>
    <message>
        <source>from the heart</source>
        <translation>aus dem Herzschlag</translation>
    </message>
    <message>
        <source>there is too much movement</source>
        <translation>zu viel Bewegung</translation>
    </message>
    <message>
        <source>too little heard of it yet</source>
        <translation>noch zu wenig davon gehört</translation>
    </message>
    <message>
        <source>irregular or faint, as when talking</source>
        <translation>unregelmäßig oder schwach, wie beim Sprechen</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>nicht erkennbar</translation>
    </message>
</context>
<context>
    <name>BreathPanel</name>
    <message>
        <source>in</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>out</source>
        <translation>aus</translation>
    </message>
</context>
<context>
    <name>BugReport</name>
    <message>
        <source>Show the report</source>
        <translation>Bericht zeigen</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Versions, this computer, the log: no heart data, no words of yours, no names. Nothing is sent; you see it before it is saved.</source>
        <translation>Versionen, dieser Computer, das Protokoll: keine Herzdaten, keine Worte von Ihnen, keine Namen. Nichts wird gesendet; Sie sehen es, bevor es gespeichert wird.</translation>
    </message>
    <message>
        <source>Something does not work?</source>
        <translation>Etwas funktioniert nicht?</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Der Bericht</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>Dieser Computer wird angesehen…</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>It could not be saved: {why}. Choose another place.</source>
        <translation>Er konnte nicht gespeichert werden: {why}. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>It was not saved whole. Choose another place.</source>
        <translation>Er wurde nicht ganz gespeichert. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Gespeichert als {file}.</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>raised</source>
        <translation>erhöht</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>gewohnt</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>ruhig</translation>
    </message>
    <message>
        <source>moving</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unklar</translation>
    </message>
    <message>
        <source>settling</source>
        <translation>lernt noch</translation>
    </message>
    <message>
        <source>no signal</source>
        <translation>kein Signal</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} min ago</source>
        <translation>vor {n} min</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>gefragt</translation>
    </message>
    <message>
        <source>60 s ago</source>
        <translation>vor 60 s</translation>
    </message>
</context>
<context>
    <name>CheckInFlow</name>
    <message>
        <source>A moment to check in?</source>
        <translation>Ein Moment, um einzutragen, wie es geht?</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>It takes less than twenty seconds.</source>
        <translation>Es dauert keine zwanzig Sekunden.</translation>
    </message>
</context>
<context>
    <name>CheckInScreen</name>
    <message>
        <source>Way in</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figur</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Press a place; several are fine.</source>
        <translation>Drücken Sie auf eine Stelle; es können mehrere sein.</translation>
    </message>
    <message>
        <source>Same as last time</source>
        <translation>Wie beim letzten Mal</translation>
    </message>
    <message>
        <source>All loose</source>
        <translation>Alles locker</translation>
    </message>
    <message>
        <source>Feel unwell?</source>
        <translation>Nicht wohl?</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Where is it tense?</source>
        <translation>Wo ist es angespannt?</translation>
    </message>
    <message>
        <source>Everything here is optional, and stays on this computer.</source>
        <translation>Alles hier ist freiwillig und bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>How is it now?</source>
        <translation>Wie ist es jetzt?</translation>
    </message>
    <message>
        <source>Before the exercise: {places}.</source>
        <translation>Vor der Übung: {places}.</translation>
    </message>
</context>
<context>
    <name>ChooseStrap</name>
    <message>
        <source>Choose your strap</source>
        <translation>Ihren Gurt auswählen</translation>
    </message>
    <message>
        <source>Put it on first: moisten the pads and wear it just below the chest.</source>
        <translation>Legen Sie ihn zuerst an: Elektroden befeuchten und knapp unter der Brust tragen.</translation>
    </message>
</context>
<context>
    <name>ClientList</name>
    <message>
        <source>Clients</source>
        <translation>Klienten</translation>
    </message>
</context>
<context>
    <name>ClientPage</name>
    <message>
        <source>Clients</source>
        <translation>Klienten</translation>
    </message>
    <message>
        <source>They agreed to be recorded on this computer</source>
        <translation>Sie oder er ist einverstanden, auf diesem Computer aufgezeichnet zu werden</translation>
    </message>
    <message>
        <source>How it feels now, if they like to say</source>
        <translation>Wie es sich jetzt anfühlt, falls das gesagt werden mag</translation>
    </message>
    <message>
        <source>Begin recording</source>
        <translation>Aufnahme beginnen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Someone who was here before</source>
        <translation>Jemand, der schon hier war</translation>
    </message>
    <message>
        <source>{name} agreed on {day}.</source>
        <translation>{name} hat am {day} zugestimmt.</translation>
    </message>
    <message>
        <source>A pseudonym is enough. It stays on this computer, and can be erased at any time.</source>
        <translation>Ein Pseudonym genügt. Es bleibt auf diesem Computer und kann jederzeit gelöscht werden.</translation>
    </message>
    <message>
        <source>a pseudonym</source>
        <translation>ein Pseudonym</translation>
    </message>
    <message>
        <source>their consent</source>
        <translation>das Einverständnis</translation>
    </message>
    <message>
        <source>Missing: {what}</source>
        <translation>Es fehlt: {what}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Pseudonym</translation>
    </message>
    <message>
        <source>The client’s pseudonym</source>
        <translation>Pseudonym der Klientin oder des Klienten</translation>
    </message>
    <message>
        <source>Clients who were here before</source>
        <translation>Klientinnen und Klienten, die schon hier waren</translation>
    </message>
    <message>
        <source>Who is wearing the strap?</source>
        <translation>Wer trägt den Gurt?</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>Demonstrate</source>
        <translation>Vorführen</translation>
    </message>
    <message>
        <source>Rest, a small stressor, regulation: the client watches their own body answer.</source>
        <translation>Ruhe, eine kleine Belastung, Regulation: Die Person sieht, wie der eigene Körper antwortet.</translation>
    </message>
</context>
<context>
    <name>ClientPlan</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a plan from your practice…</source>
        <translation>Einen Plan aus Ihrer Praxis öffnen …</translation>
    </message>
    <message>
        <source>Paste a plan</source>
        <translation>Plan einfügen</translation>
    </message>
    <message>
        <source>That cannot be opened: {why}.</source>
        <translation>Das lässt sich nicht öffnen: {why}.</translation>
    </message>
    <message>
        <source>for the practice</source>
        <translation>für die Praxis</translation>
    </message>
    <message>
        <source>Saved as {file}. In it are the plan, what you did of it, and what you told of tense places since then; nothing else.</source>
        <translation>Gespeichert als {file}. Darin stehen der Plan, was Sie davon gemacht haben, und was Sie seither zu angespannten Stellen gesagt haben; sonst nichts.</translation>
    </message>
    <message>
        <source>Plans (*{ending})</source>
        <translation>Pläne (*{ending})</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>Einen Plan öffnen</translation>
    </message>
    <message>
        <source>Take along to the practice</source>
        <translation>In die Praxis mitnehmen</translation>
    </message>
</context>
<context>
    <name>ClientVisitPage</name>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Arousal against the rest that begins it</source>
        <translation>Aktivierung im Vergleich zur Ruhe am Anfang</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
</context>
<context>
    <name>Clients</name>
    <message numerus="yes">
        <source>%n visits</source>
        <translation>
            <numerusform>%n Besuch</numerusform>
            <numerusform>%n Besuche</numerusform>
        </translation>
    </message>
    <message>
        <source>No visit yet</source>
        <translation>Noch kein Besuch</translation>
    </message>
    <message>
        <source>Last visit {day}, {times}</source>
        <translation>Letzter Besuch {day}, {times}</translation>
    </message>
    <message>
        <source>no consent noted</source>
        <translation>keine Zustimmung vermerkt</translation>
    </message>
    <message>
        <source>agreed on {day}</source>
        <translation>zugestimmt am {day}</translation>
    </message>
    <message>
        <source>in the task the heart beat {now}</source>
        <translation>in der Aufgabe schlug das Herz {now}</translation>
    </message>
    <message>
        <source>afterwards it beat {now}</source>
        <translation>danach schlug es {now}</translation>
    </message>
    <message>
        <source>Too little was measured at both visits to hold them against each other.</source>
        <translation>Es wurde bei beiden Besuchen zu wenig gemessen, um sie nebeneinanderzuhalten.</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>the heart in the task</source>
        <translation>das Herz in der Aufgabe</translation>
    </message>
    <message>
        <source>the heart afterwards</source>
        <translation>das Herz danach</translation>
    </message>
    <message>
        <source>the breath in the exercise</source>
        <translation>der Atem in der Übung</translation>
    </message>
    <message>
        <source>Not measured at either visit: {what}.</source>
        <translation>Bei keinem der Besuche gemessen: {what}.</translation>
    </message>
    <message>
        <source>Not measured at the earlier visit: {what}.</source>
        <translation>Beim früheren Besuch nicht gemessen: {what}.</translation>
    </message>
    <message>
        <source>Not measured at the later visit: {what}.</source>
        <translation>Beim späteren Besuch nicht gemessen: {what}.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>{said}, as at the earlier visit</source>
        <translation>{said}, wie beim früheren Besuch</translation>
    </message>
    <message>
        <source>{said}, at the earlier visit {then}</source>
        <translation>{said}, beim früheren Besuch {then}</translation>
    </message>
    <message>
        <source>about as at rest</source>
        <translation>etwa wie in Ruhe</translation>
    </message>
    <message>
        <source>faster than at rest</source>
        <translation>schneller als in Ruhe</translation>
    </message>
    <message>
        <source>slower than at rest</source>
        <translation>langsamer als in Ruhe</translation>
    </message>
    <message>
        <source>{n} a minute faster than at rest</source>
        <translation>um {n} je Minute schneller als in Ruhe</translation>
    </message>
    <message>
        <source>{n} a minute slower than at rest</source>
        <translation>um {n} je Minute langsamer als in Ruhe</translation>
    </message>
    <message>
        <source>a smaller rise than then</source>
        <translation>ein kleinerer Anstieg als damals</translation>
    </message>
    <message>
        <source>a larger rise than then</source>
        <translation>ein größerer Anstieg als damals</translation>
    </message>
    <message>
        <source>no clear difference</source>
        <translation>kein klarer Unterschied</translation>
    </message>
    <message>
        <source>in the exercise the breath went {now} times a minute, as at the earlier visit</source>
        <translation>in der Übung ging der Atem {now}-mal je Minute, wie beim früheren Besuch</translation>
    </message>
    <message>
        <source>in the exercise the breath went {now} times a minute, at the earlier visit {then}</source>
        <translation>in der Übung ging der Atem {now}-mal je Minute, beim früheren Besuch {then}-mal</translation>
    </message>
    <message>
        <source>in the exercise the breath went about as slowly as at the earlier visit</source>
        <translation>in der Übung ging der Atem etwa so langsam wie beim früheren Besuch</translation>
    </message>
    <message>
        <source>in the exercise the breath went more slowly than at the earlier visit</source>
        <translation>in der Übung ging der Atem langsamer als beim früheren Besuch</translation>
    </message>
    <message>
        <source>in the exercise the breath went faster than at the earlier visit</source>
        <translation>in der Übung ging der Atem schneller als beim früheren Besuch</translation>
    </message>
</context>
<context>
    <name>ClientsPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Order of the clients</source>
        <translation>Reihenfolge der Klienten</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>Letzter Besuch</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nobody was here yet. Whoever is recorded in a demonstration stands here after it.</source>
        <translation>Es war noch niemand hier. Wer in einer Vorführung aufgezeichnet wird, steht danach hier.</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} von {all}</translation>
    </message>
    <message numerus="yes">
        <source>%n clients</source>
        <translation>
            <numerusform>%n Klient</numerusform>
            <numerusform>%n Klienten</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is called that. Esc takes back what was typed.</source>
        <translation>So heißt niemand. Esc nimmt das Getippte zurück.</translation>
    </message>
    <message>
        <source>Search by pseudonym</source>
        <translation>Nach Pseudonym suchen</translation>
    </message>
    <message>
        <source>Search clients by pseudonym; arrow keys choose, Enter opens</source>
        <translation>Klienten nach Pseudonym suchen; Pfeiltasten wählen, Enter öffnet</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Klienten</translation>
    </message>
</context>
<context>
    <name>CoherenceBlock</name>
    <message>
        <source>Coherence</source>
        <translation>Kohärenz</translation>
    </message>
    <message>
        <source>Heart and breath together</source>
        <translation>Herz und Atem im Einklang</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>There is no other session to hold it against yet.</source>
        <translation>Es gibt noch keine andere Sitzung zum Vergleichen.</translation>
    </message>
    <message>
        <source>Two sessions differ for many reasons: time of day, coffee, sleep, posture. Arousal is against each session&apos;s own reference.</source>
        <translation>Zwei Sitzungen unterscheiden sich aus vielen Gründen: Tageszeit, Kaffee, Schlaf, Haltung. Die Aktivierung bezieht sich auf den eigenen Vergleichswert jeder Sitzung.</translation>
    </message>
    <message>
        <source>The session to hold it against</source>
        <translation>Die Sitzung zum Vergleichen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message>
        <source>I take a beta blocker</source>
        <translation>Ich nehme einen Betablocker</translation>
    </message>
    <message>
        <source>I have a pacemaker</source>
        <translation>Ich habe einen Herzschrittmacher</translation>
    </message>
    <message>
        <source>I have an irregular heartbeat</source>
        <translation>Ich habe einen unregelmäßigen Herzschlag</translation>
    </message>
    <message>
        <source>I am pregnant</source>
        <translation>Ich bin schwanger</translation>
    </message>
    <message>
        <source>I faint easily</source>
        <translation>Ich werde leicht ohnmächtig</translation>
    </message>
    <message>
        <source>I have epilepsy</source>
        <translation>Ich habe Epilepsie</translation>
    </message>
    <message>
        <source>I have a lung disease such as COPD</source>
        <translation>Ich habe eine Lungenkrankheit wie COPD</translation>
    </message>
    <message>
        <source>I have high blood pressure</source>
        <translation>Ich habe hohen Blutdruck</translation>
    </message>
    <message>
        <source>My back or neck is freshly injured</source>
        <translation>Mein Rücken oder Nacken ist frisch verletzt</translation>
    </message>
    <message>
        <source>My fingers go white in the cold (Raynaud&apos;s)</source>
        <translation>Meine Finger werden in der Kälte weiß (Raynaud)</translation>
    </message>
    <message>
        <source>Looking at my heart makes me anxious</source>
        <translation>Auf mein Herz zu schauen macht mir Angst</translation>
    </message>
</context>
<context>
    <name>ControlPage</name>
    <message>
        <source>Arousal against the rest that begins it</source>
        <translation>Aktivierung im Vergleich zur Ruhe am Anfang</translation>
    </message>
    <message>
        <source>Start with the first phase</source>
        <translation>Mit der ersten Phase beginnen</translation>
    </message>
    <message>
        <source>Next phase</source>
        <translation>Nächste Phase</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>End here</source>
        <translation>Hier beenden</translation>
    </message>
    <message>
        <source>Show to the client</source>
        <translation>Der Person zeigen</translation>
    </message>
    <message>
        <source>Show numbers to the client</source>
        <translation>Der Person Zahlen zeigen</translation>
    </message>
    <message>
        <source>None yet. M sets one at any moment.</source>
        <translation>Noch keine. M setzt jederzeit eine.</translation>
    </message>
    <message>
        <source>Marker {n}</source>
        <translation>Marke {n}</translation>
    </message>
    <message>
        <source>Finish and show the result</source>
        <translation>Abschließen und Ergebnis zeigen</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>One moment: the last beats are coming in.</source>
        <translation>Einen Moment: Die letzten Herzschläge kommen noch an.</translation>
    </message>
    <message>
        <source>“Something needs a moment.” Nothing is recorded right now; the reason stands above.</source>
        <translation>„Das braucht einen Moment.“ Gerade wird nichts aufgezeichnet; der Grund steht oben.</translation>
    </message>
    <message>
        <source>One moment: the session is being opened.</source>
        <translation>Einen Moment: Die Sitzung wird geöffnet.</translation>
    </message>
    <message>
        <source>One moment: the strap is being looked for. Recording begins with the first beat.</source>
        <translation>Einen Moment: Der Gurt wird gesucht. Die Aufzeichnung beginnt mit dem ersten Herzschlag.</translation>
    </message>
    <message>
        <source>“This shows how alert your body is. You can stop at any time.”</source>
        <translation>„Das zeigt, wie wach Ihr Körper ist. Sie können jederzeit aufhören.“</translation>
    </message>
    <message>
        <source>not shown yet</source>
        <translation>noch nicht gezeigt</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <source>A note, then Enter</source>
        <translation>Eine Notiz, dann Eingabetaste</translation>
    </message>
    <message>
        <source>A note for this moment</source>
        <translation>Eine Notiz zu diesem Moment</translation>
    </message>
    <message>
        <source>What the client sees</source>
        <translation>Was die Person sieht</translation>
    </message>
    <message>
        <source>You could say</source>
        <translation>Sie könnten sagen</translation>
    </message>
    <message>
        <source>Demonstrate</source>
        <translation>Vorführen</translation>
    </message>
    <message>
        <source>On the second screen</source>
        <translation>Auf dem zweiten Bildschirm</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>Marken</translation>
    </message>
    <message>
        <source>Keys, in both windows: M marker, R repeat, N next phase, E end, H numbers.</source>
        <translation>Tasten in beiden Fenstern: M Marke, R wiederholen, N nächste Phase, E beenden, H Zahlen.</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>No account, no network: all recordings are files on this computer that only you can read.</source>
        <translation>Kein Konto, kein Netz: Alle Aufnahmen sind Dateien auf diesem Computer, die nur Sie lesen können.</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Ihre Daten</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Export all</source>
        <translation>Alles exportieren</translation>
    </message>
    <message>
        <source>Delete all</source>
        <translation>Alles löschen</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Alles behalten</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Wo sie liegen</translation>
    </message>
    <message>
        <source>Take it along</source>
        <translation>Mitnehmen</translation>
    </message>
    <message>
        <source>Every recording as a file that other programs read</source>
        <translation>Jede Aufnahme als Datei, die andere Programme lesen</translation>
    </message>
    <message>
        <source>Recordings, baseline, settings, check-ins, journal. This cannot be undone.</source>
        <translation>Aufnahmen, Gewohntes, Einstellungen, Befinden, Tagebuch. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Really delete everything?</source>
        <translation>Wirklich alles löschen?</translation>
    </message>
    <message>
        <source>Type the word {word} to confirm.</source>
        <translation>Geben Sie zur Bestätigung das Wort {word} ein.</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>löschen</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Wohin?</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Wird exportiert</translation>
    </message>
    <message numerus="yes">
        <source>%n recordings exported.</source>
        <translation>
            <numerusform>%n Aufnahme exportiert.</numerusform>
            <numerusform>%n Aufnahmen exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is deleted.</source>
        <translation>Alles ist gelöscht.</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy, HH:mm</source>
        <translation>dddd, d. MMMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
</context>
<context>
    <name>DayEnd</name>
    <message numerus="yes">
        <source>Your body was raised %n times today</source>
        <translation>
            <numerusform>Ihr Körper war heute %n-mal erhöht</numerusform>
            <numerusform>Ihr Körper war heute %n-mal erhöht</numerusform>
        </translation>
    </message>
    <message>
        <source>The day’s half hours</source>
        <translation>Die halben Stunden des Tages</translation>
    </message>
    <message>
        <source>Your day in short</source>
        <translation>Ihr Tag in Kürze</translation>
    </message>
    <message>
        <source>{what}, which is more of the time than is usual on this weekday.</source>
        <translation>{what}; das ist mehr der Zeit als an diesem Wochentag üblich.</translation>
    </message>
    <message>
        <source>{what}, which is less of the time than is usual on this weekday.</source>
        <translation>{what}; das ist weniger der Zeit als an diesem Wochentag üblich.</translation>
    </message>
    <message>
        <source>{what}, much as on other days like it.</source>
        <translation>{what}, ähnlich wie sonst an diesem Wochentag.</translation>
    </message>
    <message>
        <source>For tomorrow: {exercise}, as {place} came up often this week.</source>
        <translation>Für morgen: {exercise}, denn diese Stelle kam diese Woche oft vor: {place}.</translation>
    </message>
    <message>
        <source>For tomorrow: {exercise}, after which arousal has been lower before.</source>
        <translation>Für morgen: {exercise}, wonach die Erregung schon niedriger war.</translation>
    </message>
    <message>
        <source>For tomorrow: a minute’s pause before {time}, when it rose on several days.</source>
        <translation>Für morgen: eine Minute Pause vor {time} Uhr, denn dann stieg sie an mehreren Tagen.</translation>
    </message>
    <message>
        <source>For tomorrow: one slow minute of breathing, at a time that suits you.</source>
        <translation>Für morgen: eine Minute langsam atmen, wann es Ihnen passt.</translation>
    </message>
    <message>
        <source>Your body was not raised for long today</source>
        <translation>Ihr Körper war heute nie lange erhöht</translation>
    </message>
    <message>
        <source>Your body was raised once today</source>
        <translation>Ihr Körper war heute einmal erhöht</translation>
    </message>
    <message>
        <source>{told} and settled after {length}</source>
        <translation>{told} und beruhigte sich nach {length}</translation>
    </message>
    <message>
        <source>{told} and mostly settled within {length}</source>
        <translation>{told} und beruhigte sich meist innerhalb von {length}</translation>
    </message>
    <message>
        <source>Your day in short is ready in History.</source>
        <translation>Ihr Tag in Kürze steht im Verlauf bereit.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
</context>
<context>
    <name>DayList</name>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>Press the curve to ask a moment why.</source>
        <translation>Drücken Sie auf die Kurve, um einen Moment nach dem Warum zu fragen.</translation>
    </message>
    <message>
        <source>Posture, where the strap could tell</source>
        <translation>Haltung, soweit der Gurt sie erkannte</translation>
    </message>
    <message>
        <source>Your first day will appear here this evening.</source>
        <translation>Ihr erster Tag erscheint heute Abend hier.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>Worn {begin} to {end}, {length} recorded</source>
        <translation>Getragen {begin} bis {end}, {length} aufgezeichnet</translation>
    </message>
    <message>
        <source>What the session under way adds will stand here when it ends.</source>
        <translation>Was die laufende Sitzung hinzufügt, steht hier, sobald sie endet.</translation>
    </message>
    <message>
        <source>Nothing was asked, done or noted.</source>
        <translation>Nichts wurde gefragt, gemacht oder notiert.</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>Vorführung</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>The day’s arousal; arrow keys move, and ask why</source>
        <translation>Die Aktivierung des Tages; Pfeiltasten bewegen und fragen nach dem Warum</translation>
    </message>
    <message>
        <source>While sitting still</source>
        <translation>Beim ruhigen Sitzen</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>Momente</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Aufnahmen</translation>
    </message>
</context>
<context>
    <name>DayPart</name>
    <message>
        <source>Mood</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Sleep last night</source>
        <translation>Schlaf letzte Nacht</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>Hours of sleep last night</source>
        <translation>Stunden Schlaf letzte Nacht</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
</context>
<context>
    <name>Demonstrate</name>
    <message>
        <source>as at rest</source>
        <translation>wie in Ruhe</translation>
    </message>
    <message>
        <source>above rest</source>
        <translation>über der Ruhe</translation>
    </message>
    <message>
        <source>below rest</source>
        <translation>unter der Ruhe</translation>
    </message>
</context>
<context>
    <name>DueRow</name>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Start {exercise}</source>
        <translation>{exercise} beginnen</translation>
    </message>
</context>
<context>
    <name>Ecg</name>
    <message>
        <source>ECG around {time}</source>
        <translation>EKG um {time}</translation>
    </message>
    <message>
        <source>No ECG at this moment</source>
        <translation>In diesem Moment kein EKG</translation>
    </message>
    <message>
        <source>ECG, one lead, as the strap sent it. For a look, not for a diagnosis.</source>
        <translation>EKG, eine Ableitung, wie der Gurt es sendet. Zum Anschauen, nicht für eine Diagnose.</translation>
    </message>
    <message>
        <source>1 s, 1 mV</source>
        <translation>1 s, 1 mV</translation>
    </message>
</context>
<context>
    <name>Effect</name>
    <message>
        <source>not tried yet</source>
        <translation>noch neu</translation>
    </message>
    <message>
        <source>done, not judged yet</source>
        <translation>gemacht, noch nicht beurteilt</translation>
    </message>
    <message>
        <source>done today, not judged yet</source>
        <translation>heute gemacht, noch nicht beurteilt</translation>
    </message>
    <message>
        <source>done a while ago, worth doing again</source>
        <translation>vor einer Weile gemacht, lohnt sich wieder</translation>
    </message>
    <message>
        <source>likely helps</source>
        <translation>hilft wohl</translation>
    </message>
    <message>
        <source>may help</source>
        <translation>hilft vielleicht</translation>
    </message>
    <message>
        <source>no clear change</source>
        <translation>keine klare Wirkung</translation>
    </message>
</context>
<context>
    <name>EntryCard</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>… It goes on: press Edit to read all of it.</source>
        <translation>… Es geht weiter: „Bearbeiten“ zeigt alles.</translation>
    </message>
</context>
<context>
    <name>EntryEditor</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Do not keep</source>
        <translation>Nicht behalten</translation>
    </message>
    <message>
        <source>Add a prompt, if you like</source>
        <translation>Wenn Sie mögen, fügen Sie eine Frage hinzu</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>a protocol has 1 to {most} phases, this one has {count}</source>
        <translation>ein Protokoll hat 1 bis {most} Phasen, dieses hat {count}</translation>
    </message>
    <message>
        <source>phase {number} lasts {lasts} s; possible is 30 s to 30 min</source>
        <translation>Phase {number} dauert {lasts} s; möglich sind 30 s bis 30 min</translation>
    </message>
    <message>
        <source>phase {number} asks for the exercise “{exercise}”, which is not known here</source>
        <translation>Phase {number} verlangt die Übung „{exercise}“, die hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>phase {number} is a regulation and names no exercise</source>
        <translation>Phase {number} ist eine Regulation und nennt keine Übung</translation>
    </message>
    <message>
        <source>the name of phase {number} is longer than {most} characters</source>
        <translation>der Name von Phase {number} ist länger als {most} Zeichen</translation>
    </message>
    <message>
        <source>this file is too large for a protocol</source>
        <translation>diese Datei ist zu groß für ein Protokoll</translation>
    </message>
    <message>
        <source>this file is not a protocol: it is no JSON</source>
        <translation>diese Datei ist kein Protokoll: Sie ist kein JSON</translation>
    </message>
    <message>
        <source>this file is not a protocol: it does not say “{format}”</source>
        <translation>diese Datei ist kein Protokoll: „{format}“ fehlt darin</translation>
    </message>
    <message>
        <source>this protocol does not say its version</source>
        <translation>dieses Protokoll nennt seine Version nicht</translation>
    </message>
    <message>
        <source>this protocol was saved by a newer version (format {version}); please update</source>
        <translation>dieses Protokoll stammt aus einer neueren Version (Format {version}); bitte aktualisieren Sie</translation>
    </message>
    <message>
        <source>this protocol has no list of phases</source>
        <translation>dieses Protokoll hat keine Liste von Phasen</translation>
    </message>
    <message>
        <source>phase {number} is not described</source>
        <translation>Phase {number} ist nicht beschrieben</translation>
    </message>
    <message>
        <source>phase {number} has the unknown kind “{kind}”</source>
        <translation>Phase {number} hat die unbekannte Art „{kind}“</translation>
    </message>
    <message>
        <source>phase {number} does not say how long it lasts</source>
        <translation>Phase {number} sagt nicht, wie lange sie dauert</translation>
    </message>
    <message>
        <source>phase {number} has the unknown task “{task}”</source>
        <translation>Phase {number} hat die unbekannte Aufgabe „{task}“</translation>
    </message>
    <message>
        <source>phase {number} has a name or an exercise that is not text</source>
        <translation>Name oder Übung von Phase {number} ist kein Text</translation>
    </message>
    <message>
        <source>name the file .pdf, .html or .zip</source>
        <translation>nennen Sie die Datei .pdf, .html oder .zip</translation>
    </message>
    <message>
        <source>the desktop&apos;s list of what starts with it does not keep the change</source>
        <translation>Die Liste dessen, was mit der Oberfläche startet, behält die Änderung nicht</translation>
    </message>
    <message>
        <source>name the file .md or .csv</source>
        <translation>nennen Sie die Datei .md oder .csv</translation>
    </message>
    <message>
        <source>nobody here is called {name}; &apos;biofeedback people&apos; lists who is</source>
        <translation>niemand hier heißt {name}; „biofeedback people“ zeigt, wer hier ist</translation>
    </message>
    <message>
        <source>{name} is taken; choose another name</source>
        <translation>{name} ist vergeben; wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>a person&apos;s name has at least one letter</source>
        <translation>ein Name hat mindestens einen Buchstaben</translation>
    </message>
    <message>
        <source>a person&apos;s name has at most {most} letters</source>
        <translation>ein Name hat höchstens {most} Buchstaben</translation>
    </message>
    <message>
        <source>a person&apos;s name holds only letters that can be shown</source>
        <translation>ein Name enthält nur Buchstaben, die sich anzeigen lassen</translation>
    </message>
    <message>
        <source>{file}: cannot be read ({error})</source>
        <translation>{file}: nicht lesbar ({error})</translation>
    </message>
    <message>
        <source>the goal is {n} minutes a day; possible is 0 to {most}</source>
        <translation>das Ziel ist {n} Minuten am Tag; möglich ist 0 bis {most}</translation>
    </message>
    <message>
        <source>the note is longer than {most} characters</source>
        <translation>die Notiz ist länger als {most} Zeichen</translation>
    </message>
    <message>
        <source>a name in this plan is missing, or longer than {most} characters</source>
        <translation>ein Name in diesem Plan fehlt oder ist länger als {most} Zeichen</translation>
    </message>
    <message>
        <source>this plan ends before it begins</source>
        <translation>dieser Plan endet, bevor er beginnt</translation>
    </message>
    <message>
        <source>a plan has 1 to {most} exercises, this one has {count}</source>
        <translation>ein Plan hat 1 bis {most} Übungen, dieser hat {count}</translation>
    </message>
    <message>
        <source>this plan asks for the exercise “{exercise}”, which is not known here; a newer version may know it</source>
        <translation>dieser Plan verlangt die Übung „{exercise}“, die hier nicht bekannt ist; eine neuere Version kennt sie vielleicht</translation>
    </message>
    <message>
        <source>exercise {number} of this plan stands there twice</source>
        <translation>Übung {number} dieses Plans steht zweimal da</translation>
    </message>
    <message>
        <source>exercise {number} of this plan lasts {n} s; possible is 30 s to 60 min</source>
        <translation>Übung {number} dieses Plans dauert {n} s; möglich ist 30 s bis 60 min</translation>
    </message>
    <message>
        <source>exercise {number} of this plan is due {n} times a day; possible is 1 to {most}</source>
        <translation>Übung {number} dieses Plans ist {n}-mal am Tag dran; möglich ist 1 bis {most}</translation>
    </message>
    <message>
        <source>exercise {number} of this plan has weekdays that are none</source>
        <translation>Übung {number} dieses Plans hat Wochentage, die keine sind</translation>
    </message>
    <message>
        <source>this file is too large for a plan</source>
        <translation>diese Datei ist zu groß für einen Plan</translation>
    </message>
    <message>
        <source>this file is not a plan: it is no JSON</source>
        <translation>diese Datei ist kein Plan: sie ist kein JSON</translation>
    </message>
    <message>
        <source>this file is not a plan: it does not say “{format}”</source>
        <translation>diese Datei ist kein Plan: in ihr steht nicht „{format}“</translation>
    </message>
    <message>
        <source>this plan does not say its version</source>
        <translation>dieser Plan nennt seine Version nicht</translation>
    </message>
    <message>
        <source>this plan was made by a newer version (format {version}); please update</source>
        <translation>dieser Plan stammt aus einer neueren Version (Format {version}); bitte aktualisieren</translation>
    </message>
    <message>
        <source>this plan has no list of exercises</source>
        <translation>dieser Plan hat keine Liste von Übungen</translation>
    </message>
    <message>
        <source>exercise {number} of this plan is not described</source>
        <translation>Übung {number} dieses Plans ist nicht beschrieben</translation>
    </message>
    <message>
        <source>“{name}” in this plan is not text</source>
        <translation>„{name}“ ist in diesem Plan kein Text</translation>
    </message>
    <message>
        <source>“{name}” in this plan is not a whole number</source>
        <translation>„{name}“ ist in diesem Plan keine ganze Zahl</translation>
    </message>
    <message>
        <source>“{name}” in this plan is not a date</source>
        <translation>„{name}“ ist in diesem Plan kein Datum</translation>
    </message>
    <message>
        <source>the disk did not take all of it</source>
        <translation>die Platte hat nicht alles angenommen</translation>
    </message>
    <message>
        <source>{file}: larger than 5 MB; choose a smaller picture</source>
        <translation>{file}: größer als 5 MB; wählen Sie ein kleineres Bild</translation>
    </message>
    <message>
        <source>{file}: not a PNG, JPEG or SVG picture</source>
        <translation>{file}: kein PNG-, JPEG- oder SVG-Bild</translation>
    </message>
    <message>
        <source>no printer is set up on this computer; save the page and print it elsewhere</source>
        <translation>auf diesem Rechner ist kein Drucker eingerichtet; speichern Sie die Seite und drucken Sie sie anderswo</translation>
    </message>
    <message>
        <source>{printer} did not take the page</source>
        <translation>{printer} hat die Seite nicht angenommen</translation>
    </message>
    <message>
        <source>name the file .txt, .csv, .edf or .jsonl</source>
        <translation>benennen Sie die Datei mit .txt, .csv, .edf oder .jsonl</translation>
    </message>
    <message>
        <source>the session {why}</source>
        <translation>die Sitzung {why}</translation>
    </message>
    <message>
        <source>there is no plan to take along</source>
        <translation>es gibt keinen Plan zum Mitnehmen</translation>
    </message>
    <message>
        <source>this file is not a plan: it is no text</source>
        <translation>diese Datei ist kein Plan: sie ist kein Text</translation>
    </message>
    <message>
        <source>{file} cannot be read ({error})</source>
        <translation>{file} lässt sich nicht lesen ({error})</translation>
    </message>
    <message>
        <source>the file could not be read back</source>
        <translation>Die Datei ließ sich danach nicht wieder lesen</translation>
    </message>
    <message>
        <source>“{name}” is not for clients; choose another name</source>
        <translation>„{name}“ ist nicht für Klienten; wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>{file} comes from a newer version; please update</source>
        <translation>{file} stammt aus einer neueren Version; bitte aktualisieren</translation>
    </message>
    <message>
        <source>it is encrypted already</source>
        <translation>Sie ist bereits verschlüsselt</translation>
    </message>
    <message>
        <source>it is not encrypted</source>
        <translation>Sie ist nicht verschlüsselt</translation>
    </message>
    <message>
        <source>a passphrase has at least {n} characters; several words are better</source>
        <translation>Eine Passphrase hat mindestens {n} Zeichen; mehrere Wörter sind besser</translation>
    </message>
    <message>
        <source>a session of this person is being recorded; end it first</source>
        <translation>eine Sitzung dieser Person wird gerade aufgezeichnet; beenden Sie sie zuerst</translation>
    </message>
    <message>
        <source>this computer has no keyring that can be used; nothing was changed</source>
        <translation>dieser Computer hat keinen Schlüsselbund, der benutzt werden kann; nichts wurde geändert</translation>
    </message>
    <message>
        <source>{file} could not be erased to the end ({error}); free it and erase once more</source>
        <translation>{file} konnte nicht bis zum Ende gelöscht werden ({error}); geben Sie die Datei frei und löschen Sie noch einmal</translation>
    </message>
    <message>
        <source>it is deleted, but {file} still holds bytes of it{why}; another program may be reading it. They go when that has ended and this person is recorded or opened again</source>
        <translation>es ist gelöscht, aber in {file} stehen noch Bytes davon{why}; vielleicht liest ein anderes Programm darin. Sie verschwinden, wenn es beendet ist und diese Person wieder aufgezeichnet oder geöffnet wird</translation>
    </message>
    <message>
        <source>{file} exists; choose another name</source>
        <translation>{file} gibt es schon; wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>{file} lies in the data folder, beside the people themselves; choose another</source>
        <translation>{file} liegt im Datenordner, neben den Personen selbst; wählen Sie einen anderen Ort</translation>
    </message>
    <message>
        <source>{file} is not a person&apos;s file ({error})</source>
        <translation>{file} ist keine Datei einer Person ({error})</translation>
    </message>
    <message>
        <source>{name} is here already; erase or rename them first</source>
        <translation>{name} ist schon hier; löschen oder benennen Sie zuerst um</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>Last minute</source>
        <translation>Letzte Minute</translation>
    </message>
    <message>
        <source>bpm, beat by beat</source>
        <translation>Schläge/min, Schlag für Schlag</translation>
    </message>
    <message>
        <source>Last half hour</source>
        <translation>Letzte halbe Stunde</translation>
    </message>
    <message>
        <source>No beats yet</source>
        <translation>Noch keine Herzschläge</translation>
    </message>
    <message>
        <source>No beats at the moment</source>
        <translation>Im Moment keine Herzschläge</translation>
    </message>
    <message>
        <source>Since you began</source>
        <translation>Seit dem Beginn</translation>
    </message>
</context>
<context>
    <name>Exercises</name>
    <message>
        <source>Longer exhale</source>
        <translation>Langes Ausatmen</translation>
    </message>
    <message>
        <source>In for 4, out for 6. You can stay in your chair.</source>
        <translation>4 Sekunden ein, 6 aus. Sie können auf dem Stuhl bleiben.</translation>
    </message>
    <message>
        <source>Breathing out for longer than in lets the vagus nerve slow the heart, breath by breath.</source>
        <translation>Wenn das Ausatmen länger dauert als das Einatmen, bremst der Vagusnerv das Herz, Atemzug für Atemzug.</translation>
    </message>
    <message>
        <source>Stop and breathe as you like if you feel dizzy, tingly, faint or short of air. Never while driving or in water.</source>
        <translation>Hören Sie auf und atmen Sie, wie Sie mögen, wenn Ihnen schwindlig oder flau wird, es kribbelt oder die Luft knapp wird. Nie am Steuer oder im Wasser.</translation>
    </message>
    <message>
        <source>Breathe with the rings, gently and not too deep.</source>
        <translation>Atmen Sie mit den Ringen, sanft und nicht zu tief.</translation>
    </message>
    <message>
        <source>Breathe in through the nose, and let the breath out slowly.</source>
        <translation>Atmen Sie durch die Nase ein, und lassen Sie den Atem langsam hinaus.</translation>
    </message>
    <message>
        <source>Easy exhale</source>
        <translation>Leichtes Ausatmen</translation>
    </message>
    <message>
        <source>In for 2, out for 4. A gentle way to begin.</source>
        <translation>2 Sekunden ein, 4 aus. Ein sanfter Anfang.</translation>
    </message>
    <message>
        <source>The same longer exhale with shorter breaths, for when slow breathing feels like work.</source>
        <translation>Dasselbe lange Ausatmen mit kürzeren Atemzügen, wenn langsames Atmen anstrengt.</translation>
    </message>
    <message>
        <source>Small, easy breaths. Let each one out a little longer.</source>
        <translation>Kleine, leichte Atemzüge. Jeder darf etwas länger hinaus.</translation>
    </message>
    <message>
        <source>Breathe in softly, and let it go.</source>
        <translation>Atmen Sie sanft ein, und lassen Sie los.</translation>
    </message>
    <message>
        <source>Box breathing</source>
        <translation>Box-Atmung</translation>
    </message>
    <message>
        <source>In, pause, out, pause, four seconds each.</source>
        <translation>Ein, Pause, aus, Pause, je vier Sekunden.</translation>
    </message>
    <message>
        <source>An even count gives a busy head something plain to hold on to.</source>
        <translation>Gleichmäßiges Zählen gibt einem vollen Kopf etwas Einfaches zum Festhalten.</translation>
    </message>
    <message>
        <source>Four in, four still, four out, four still. Keep the pauses soft.</source>
        <translation>Vier ein, vier still, vier aus, vier still. Die Pausen bleiben weich.</translation>
    </message>
    <message>
        <source>Follow the square: in, pause, out, pause.</source>
        <translation>Folgen Sie dem Quadrat: ein, Pause, aus, Pause.</translation>
    </message>
    <message>
        <source>Belly breathing</source>
        <translation>Bauchatmung</translation>
    </message>
    <message>
        <source>A hand on the belly, and let it rise and fall.</source>
        <translation>Eine Hand auf dem Bauch, und er darf steigen und sinken.</translation>
    </message>
    <message>
        <source>When the diaphragm does the work, the neck and shoulders can stop helping.</source>
        <translation>Wenn das Zwerchfell die Arbeit tut, müssen Nacken und Schultern nicht mehr mithelfen.</translation>
    </message>
    <message>
        <source>Sit back. One hand on the chest, one on the belly.</source>
        <translation>Lehnen Sie sich zurück. Eine Hand auf die Brust, eine auf den Bauch.</translation>
    </message>
    <message>
        <source>Sit back, and rest one hand on your chest and one on your belly.</source>
        <translation>Lehnen Sie sich zurück, und legen Sie eine Hand auf die Brust und eine auf den Bauch.</translation>
    </message>
    <message>
        <source>Let the lower hand rise with the in-breath. The upper one stays quiet.</source>
        <translation>Die untere Hand steigt mit dem Einatmen. Die obere bleibt ruhig.</translation>
    </message>
    <message>
        <source>Breathe into the lower hand, and let it sink as you breathe out.</source>
        <translation>Atmen Sie in die untere Hand, und lassen Sie sie beim Ausatmen sinken.</translation>
    </message>
    <message>
        <source>Resonance breathing</source>
        <translation>Resonanzatmung</translation>
    </message>
    <message>
        <source>At your own pace, where heart and breath swing together.</source>
        <translation>In Ihrem eigenen Tempo, in dem Herz und Atem zusammen schwingen.</translation>
    </message>
    <message>
        <source>At one&apos;s own slow pace the heart&apos;s swing with the breath is widest, which trains the reflex that steadies it.</source>
        <translation>Im eigenen langsamen Tempo schwingt das Herz am weitesten mit dem Atem. Das übt den Reflex, der es im Gleichgewicht hält.</translation>
    </message>
    <message>
        <source>Breathe with the rings. Let the heart&apos;s swing grow by itself.</source>
        <translation>Atmen Sie mit den Ringen. Das Schwingen des Herzens wächst von selbst.</translation>
    </message>
    <message>
        <source>Breathe softly with the pace. There is nothing to achieve.</source>
        <translation>Atmen Sie sanft im Takt. Es gibt nichts zu erreichen.</translation>
    </message>
    <message>
        <source>Cyclic sighing</source>
        <translation>Zyklisches Seufzen</translation>
    </message>
    <message>
        <source>A breath in, a sip more, and a long sigh out.</source>
        <translation>Einatmen, ein Schlückchen mehr, und lang ausseufzen.</translation>
    </message>
    <message>
        <source>The second small breath opens the lungs, and the long sigh lets tension go with it.</source>
        <translation>Das zweite kleine Einatmen öffnet die Lungen, und mit dem langen Seufzer geht Spannung hinaus.</translation>
    </message>
    <message>
        <source>In through the nose, one small sip more, then a long sigh through the mouth.</source>
        <translation>Durch die Nase ein, noch ein kleines Schlückchen, dann ein langer Seufzer durch den Mund.</translation>
    </message>
    <message>
        <source>Breathe in, sip a little more, and sigh it all out.</source>
        <translation>Atmen Sie ein, noch etwas mehr, und seufzen Sie alles hinaus.</translation>
    </message>
    <message>
        <source>Humming out</source>
        <translation>Summend ausatmen</translation>
    </message>
    <message>
        <source>Hum on every out-breath, as low as is pleasant.</source>
        <translation>Summen Sie bei jedem Ausatmen, so tief es angenehm ist.</translation>
    </message>
    <message>
        <source>Humming makes the out-breath long by itself, and can be felt in chest and jaw.</source>
        <translation>Summen macht das Ausatmen von selbst lang und ist in Brust und Kiefer zu spüren.</translation>
    </message>
    <message>
        <source>Breathe in through the nose. Hum softly while you breathe out.</source>
        <translation>Atmen Sie durch die Nase ein. Summen Sie leise beim Ausatmen.</translation>
    </message>
    <message>
        <source>Breathe in, and hum as you breathe out.</source>
        <translation>Atmen Sie ein, und summen Sie beim Ausatmen.</translation>
    </message>
    <message>
        <source>Find your pace</source>
        <translation>Das eigene Tempo finden</translation>
    </message>
    <message>
        <source>Five slow paces, two minutes each, to find yours.</source>
        <translation>Fünf langsame Tempi, je zwei Minuten, um Ihres zu finden.</translation>
    </message>
    <message>
        <source>At one&apos;s own pace heart and breath swing together most; it differs from person to person.</source>
        <translation>Im eigenen Tempo schwingen Herz und Atem am stärksten zusammen; es ist bei jedem Menschen anders.</translation>
    </message>
    <message>
        <source>Pace 1 of 5: breathe with the rings, softly.</source>
        <translation>Tempo 1 von 5: Atmen Sie mit den Ringen, sanft.</translation>
    </message>
    <message>
        <source>Breathe with the pace, softly.</source>
        <translation>Atmen Sie im Takt, sanft.</translation>
    </message>
    <message>
        <source>Breathe as you like for a minute.</source>
        <translation>Atmen Sie eine Minute, wie Sie mögen.</translation>
    </message>
    <message>
        <source>Breathe as you like.</source>
        <translation>Atmen Sie, wie Sie mögen.</translation>
    </message>
    <message>
        <source>Pace 2 of 5: breathe with the rings, softly.</source>
        <translation>Tempo 2 von 5: Atmen Sie mit den Ringen, sanft.</translation>
    </message>
    <message>
        <source>Pace 3 of 5: breathe with the rings, softly.</source>
        <translation>Tempo 3 von 5: Atmen Sie mit den Ringen, sanft.</translation>
    </message>
    <message>
        <source>Pace 4 of 5: breathe with the rings, softly.</source>
        <translation>Tempo 4 von 5: Atmen Sie mit den Ringen, sanft.</translation>
    </message>
    <message>
        <source>Pace 5 of 5: breathe with the rings, softly.</source>
        <translation>Tempo 5 von 5: Atmen Sie mit den Ringen, sanft.</translation>
    </message>
    <message>
        <source>Muscle relaxation</source>
        <translation>Muskelentspannung</translation>
    </message>
    <message>
        <source>Tense and let go, from the hands to the feet.</source>
        <translation>Anspannen und loslassen, von den Händen bis zu den Füßen.</translation>
    </message>
    <message>
        <source>A muscle that was tense for a moment lets go deeper than before, and the difference can be felt and learned.</source>
        <translation>Ein Muskel, der kurz angespannt war, lässt tiefer los als zuvor, und den Unterschied kann man spüren und lernen.</translation>
    </message>
    <message>
        <source>Tense without strain, never into pain; ease off at once if a muscle cramps. Stop if you feel dizzy.</source>
        <translation>Spannen Sie ohne Anstrengung an, nie bis in den Schmerz; lassen Sie sofort nach, wenn ein Muskel krampft. Hören Sie bei Schwindel auf.</translation>
    </message>
    <message>
        <source>Sit or lie comfortably. Loosen what is tight.</source>
        <translation>Sitzen oder liegen Sie bequem. Lockern Sie, was eng ist.</translation>
    </message>
    <message>
        <source>Sit or lie comfortably.</source>
        <translation>Sitzen oder liegen Sie bequem.</translation>
    </message>
    <message>
        <source>And let go.</source>
        <translation>Und loslassen.</translation>
    </message>
    <message>
        <source>Raise the brows, squeeze the eyes, press the lips together. Hold, and keep breathing.</source>
        <translation>Heben Sie die Brauen, kneifen Sie die Augen zu, pressen Sie die Lippen zusammen. Halten, und weiteratmen.</translation>
    </message>
    <message>
        <source>Raise the brows, squeeze the eyes, press the lips together.</source>
        <translation>Heben Sie die Brauen, kneifen Sie die Augen zu, pressen Sie die Lippen zusammen.</translation>
    </message>
    <message>
        <source>Let go. Notice how your face feels now.</source>
        <translation>Loslassen. Spüren Sie, wie sich Ihr Gesicht jetzt anfühlt.</translation>
    </message>
    <message>
        <source>Draw the chin in as if to make a double chin, without pressing. Hold, and keep breathing.</source>
        <translation>Ziehen Sie das Kinn zurück wie zu einem Doppelkinn, ohne zu drücken. Halten, und weiteratmen.</translation>
    </message>
    <message>
        <source>Draw the chin in as if to make a double chin, without pressing.</source>
        <translation>Ziehen Sie das Kinn zurück wie zu einem Doppelkinn, ohne zu drücken.</translation>
    </message>
    <message>
        <source>Let go. Notice how your neck feels now.</source>
        <translation>Loslassen. Spüren Sie, wie sich Ihr Nacken jetzt anfühlt.</translation>
    </message>
    <message>
        <source>Draw the shoulder blades together and make the belly firm. Hold, and keep breathing.</source>
        <translation>Ziehen Sie die Schulterblätter zusammen, und machen Sie den Bauch fest. Halten, und weiteratmen.</translation>
    </message>
    <message>
        <source>Draw the shoulder blades together and make the belly firm.</source>
        <translation>Ziehen Sie die Schulterblätter zusammen, und machen Sie den Bauch fest.</translation>
    </message>
    <message>
        <source>Stay as you are for a while. Nothing to do.</source>
        <translation>Bleiben Sie noch eine Weile so. Nichts zu tun.</translation>
    </message>
    <message>
        <source>Stay as you are, and enjoy the quiet.</source>
        <translation>Bleiben Sie so, und genießen Sie die Ruhe.</translation>
    </message>
    <message>
        <source>Neck, shoulders, back</source>
        <translation>Nacken, Schultern, Rücken</translation>
    </message>
    <message>
        <source>Three minutes of tensing and letting go, in your chair.</source>
        <translation>Drei Minuten anspannen und loslassen, auf Ihrem Stuhl.</translation>
    </message>
    <message>
        <source>These are the muscles that stress tightens first and that ache hours later.</source>
        <translation>Das sind die Muskeln, die Stress zuerst anspannt und die Stunden später schmerzen.</translation>
    </message>
    <message>
        <source>Sit back, both feet on the floor.</source>
        <translation>Lehnen Sie sich zurück, beide Füße am Boden.</translation>
    </message>
    <message>
        <source>Sit back, with both feet on the floor.</source>
        <translation>Lehnen Sie sich zurück, mit beiden Füßen am Boden.</translation>
    </message>
    <message>
        <source>Draw the chin in gently, as if to make a double chin. Hold, and keep breathing.</source>
        <translation>Ziehen Sie das Kinn sanft zurück wie zu einem Doppelkinn. Halten, und weiteratmen.</translation>
    </message>
    <message>
        <source>Draw the chin in gently, as if to make a double chin.</source>
        <translation>Ziehen Sie das Kinn sanft zurück wie zu einem Doppelkinn.</translation>
    </message>
    <message>
        <source>Lift both shoulders towards the ears. Hold, and keep breathing.</source>
        <translation>Heben Sie beide Schultern zu den Ohren. Halten, und weiteratmen.</translation>
    </message>
    <message>
        <source>Lift both shoulders towards the ears.</source>
        <translation>Heben Sie beide Schultern zu den Ohren.</translation>
    </message>
    <message>
        <source>Right hand: make a fist and draw the elbow down. Hold, and keep breathing.</source>
        <translation>Rechte Hand: Machen Sie eine Faust, und ziehen Sie den Ellbogen nach unten. Halten, und weiteratmen.</translation>
    </message>
    <message>
        <source>Right hand: make a fist and draw the elbow down.</source>
        <translation>Rechte Hand: Machen Sie eine Faust, und ziehen Sie den Ellbogen nach unten.</translation>
    </message>
    <message>
        <source>Let go. Notice how your right hand and arm feel now.</source>
        <translation>Loslassen. Spüren Sie, wie sich rechte Hand und rechter Arm jetzt anfühlen.</translation>
    </message>
    <message>
        <source>Left hand: make a fist and draw the elbow down. Hold, and keep breathing.</source>
        <translation>Linke Hand: Machen Sie eine Faust, und ziehen Sie den Ellbogen nach unten. Halten, und weiteratmen.</translation>
    </message>
    <message>
        <source>Left hand: make a fist and draw the elbow down.</source>
        <translation>Linke Hand: Machen Sie eine Faust, und ziehen Sie den Ellbogen nach unten.</translation>
    </message>
    <message>
        <source>Let go. Notice how your left hand and arm feel now.</source>
        <translation>Loslassen. Spüren Sie, wie sich linke Hand und linker Arm jetzt anfühlen.</translation>
    </message>
    <message>
        <source>Let go. Notice how your shoulders, upper back and belly feel now.</source>
        <translation>Loslassen. Spüren Sie, wie sich Schultern, oberer Rücken und Bauch jetzt anfühlen.</translation>
    </message>
    <message>
        <source>Right leg: stretch it and draw the toes towards you. Hold, and keep breathing.</source>
        <translation>Rechtes Bein: Strecken Sie es, und ziehen Sie die Zehen zu sich heran. Halten, und weiteratmen.</translation>
    </message>
    <message>
        <source>Right leg: stretch it and draw the toes towards you.</source>
        <translation>Rechtes Bein: Strecken Sie es, und ziehen Sie die Zehen zu sich heran.</translation>
    </message>
    <message>
        <source>Let go. Notice how your right leg and foot feel now.</source>
        <translation>Loslassen. Spüren Sie, wie sich rechtes Bein und rechter Fuß jetzt anfühlen.</translation>
    </message>
    <message>
        <source>Left leg: stretch it and draw the toes towards you. Hold, and keep breathing.</source>
        <translation>Linkes Bein: Strecken Sie es, und ziehen Sie die Zehen zu sich heran. Halten, und weiteratmen.</translation>
    </message>
    <message>
        <source>Left leg: stretch it and draw the toes towards you.</source>
        <translation>Linkes Bein: Strecken Sie es, und ziehen Sie die Zehen zu sich heran.</translation>
    </message>
    <message>
        <source>Let go. Notice how your left leg and foot feel now.</source>
        <translation>Loslassen. Spüren Sie, wie sich linkes Bein und linker Fuß jetzt anfühlen.</translation>
    </message>
    <message>
        <source>Let go. Notice how your shoulders feel now.</source>
        <translation>Loslassen. Spüren Sie, wie sich Ihre Schultern jetzt anfühlen.</translation>
    </message>
    <message>
        <source>Draw the shoulder blades together and down. Hold, and keep breathing.</source>
        <translation>Ziehen Sie die Schulterblätter zusammen und nach unten. Halten, und weiteratmen.</translation>
    </message>
    <message>
        <source>Draw the shoulder blades together and down.</source>
        <translation>Ziehen Sie die Schulterblätter zusammen und nach unten.</translation>
    </message>
    <message>
        <source>Let go. Notice how your upper back feels now.</source>
        <translation>Loslassen. Spüren Sie, wie sich Ihr oberer Rücken jetzt anfühlt.</translation>
    </message>
    <message>
        <source>Let the shoulders hang. Breathe as you like.</source>
        <translation>Lassen Sie die Schultern hängen. Atmen Sie, wie Sie mögen.</translation>
    </message>
    <message>
        <source>Let your shoulders hang.</source>
        <translation>Lassen Sie die Schultern hängen.</translation>
    </message>
    <message>
        <source>Five senses</source>
        <translation>Fünf Sinne</translation>
    </message>
    <message>
        <source>Five things to see, four to feel, three to hear.</source>
        <translation>Fünf Dinge sehen, vier spüren, drei hören.</translation>
    </message>
    <message>
        <source>Looking outward, one sense at a time, gives a racing mind a place to land.</source>
        <translation>Nach außen zu schauen, mit einem Sinn nach dem anderen, gibt kreisenden Gedanken einen Ort zum Landen.</translation>
    </message>
    <message>
        <source>Stop whenever it feels unpleasant, and look around the room instead.</source>
        <translation>Hören Sie auf, sobald es unangenehm wird, und schauen Sie sich stattdessen im Raum um.</translation>
    </message>
    <message>
        <source>Find five things you can see. Name each one.</source>
        <translation>Finden Sie fünf Dinge, die Sie sehen. Benennen Sie jedes.</translation>
    </message>
    <message>
        <source>Find five things you can see.</source>
        <translation>Finden Sie fünf Dinge, die Sie sehen.</translation>
    </message>
    <message>
        <source>Four things you can feel: the chair, the floor, your clothes.</source>
        <translation>Vier Dinge, die Sie spüren: den Stuhl, den Boden, Ihre Kleidung.</translation>
    </message>
    <message>
        <source>Four things you can feel.</source>
        <translation>Vier Dinge, die Sie spüren.</translation>
    </message>
    <message>
        <source>Three things you can hear, near or far.</source>
        <translation>Drei Dinge, die Sie hören, nah oder fern.</translation>
    </message>
    <message>
        <source>Three things you can hear.</source>
        <translation>Drei Dinge, die Sie hören.</translation>
    </message>
    <message>
        <source>Two things you can smell, or like to smell.</source>
        <translation>Zwei Dinge, die Sie riechen oder gern riechen.</translation>
    </message>
    <message>
        <source>Two things you can smell.</source>
        <translation>Zwei Dinge, die Sie riechen.</translation>
    </message>
    <message>
        <source>One thing you can taste, or one good breath.</source>
        <translation>Ein Ding, das Sie schmecken, oder ein guter Atemzug.</translation>
    </message>
    <message>
        <source>One thing you can taste.</source>
        <translation>Ein Ding, das Sie schmecken.</translation>
    </message>
    <message>
        <source>Body scan</source>
        <translation>Körperreise</translation>
    </message>
    <message>
        <source>A slow walk of attention from the feet to the face.</source>
        <translation>Ein langsamer Gang der Aufmerksamkeit von den Füßen bis zum Gesicht.</translation>
    </message>
    <message>
        <source>Tension that is noticed often loosens by itself, and is noticed earlier the next time.</source>
        <translation>Spannung, die bemerkt wird, löst sich oft von selbst und wird das nächste Mal früher bemerkt.</translation>
    </message>
    <message>
        <source>Notice your feet on the floor.</source>
        <translation>Spüren Sie Ihre Füße am Boden.</translation>
    </message>
    <message>
        <source>Notice calves, knees and thighs.</source>
        <translation>Spüren Sie Waden, Knie und Oberschenkel.</translation>
    </message>
    <message>
        <source>Notice where you touch the chair.</source>
        <translation>Spüren Sie, wo Sie den Stuhl berühren.</translation>
    </message>
    <message>
        <source>Notice your belly as it moves with the breath.</source>
        <translation>Spüren Sie, wie sich der Bauch mit dem Atem bewegt.</translation>
    </message>
    <message>
        <source>Notice your back, low, middle and high.</source>
        <translation>Spüren Sie den Rücken, unten, in der Mitte und oben.</translation>
    </message>
    <message>
        <source>Notice your shoulders; they may sink a little.</source>
        <translation>Spüren Sie Ihre Schultern; sie dürfen etwas sinken.</translation>
    </message>
    <message>
        <source>Notice arms, hands and fingers.</source>
        <translation>Spüren Sie Arme, Hände und Finger.</translation>
    </message>
    <message>
        <source>Notice neck, jaw and tongue; let the teeth part.</source>
        <translation>Spüren Sie Nacken, Kiefer und Zunge; die Zähne dürfen sich lösen.</translation>
    </message>
    <message>
        <source>Notice the small muscles around the eyes.</source>
        <translation>Spüren Sie die kleinen Muskeln um die Augen.</translation>
    </message>
    <message>
        <source>Notice the whole body, sitting and breathing.</source>
        <translation>Spüren Sie den ganzen Körper, wie er sitzt und atmet.</translation>
    </message>
    <message>
        <source>Bridge and breathe</source>
        <translation>Brücke und Atem</translation>
    </message>
    <message>
        <source>Two minutes on your back, pelvis raised on a rolled mat.</source>
        <translation>Zwei Minuten auf dem Rücken, das Becken auf einer gerollten Matte.</translation>
    </message>
    <message>
        <source>Lying with the pelvis supported lets the lower back and the hip muscles let go of the work of sitting.</source>
        <translation>Liegt das Becken gestützt, können unterer Rücken und Hüftmuskeln die Arbeit des Sitzens loslassen.</translation>
    </message>
    <message>
        <source>Stop if anything hurts, pulls sharply or goes numb. Stay well inside what is comfortable.</source>
        <translation>Hören Sie auf, wenn etwas schmerzt, scharf zieht oder taub wird. Bleiben Sie weit im Angenehmen.</translation>
    </message>
    <message>
        <source>Lie on your back, knees bent, feet on the floor.</source>
        <translation>Legen Sie sich auf den Rücken, Knie gebeugt, Füße am Boden.</translation>
    </message>
    <message>
        <source>Lie on your back with your knees bent.</source>
        <translation>Legen Sie sich auf den Rücken, mit gebeugten Knien.</translation>
    </message>
    <message>
        <source>Lift the pelvis a little and slide the rolled mat under the flat bone above the seat.</source>
        <translation>Heben Sie das Becken ein wenig, und schieben Sie die gerollte Matte unter den flachen Knochen über dem Gesäß.</translation>
    </message>
    <message>
        <source>Lift your pelvis and slide the roll under it.</source>
        <translation>Heben Sie das Becken, und schieben Sie die Rolle darunter.</translation>
    </message>
    <message>
        <source>Rest on it. Arms beside you. Breathe out long.</source>
        <translation>Ruhen Sie darauf. Arme neben dem Körper. Lang ausatmen.</translation>
    </message>
    <message>
        <source>Rest, and breathe out long.</source>
        <translation>Ruhen Sie, und atmen Sie lang aus.</translation>
    </message>
    <message>
        <source>Take the roll away, turn to the side and come up slowly.</source>
        <translation>Nehmen Sie die Rolle weg, drehen Sie sich zur Seite, und kommen Sie langsam hoch.</translation>
    </message>
    <message>
        <source>Come up slowly over the side.</source>
        <translation>Kommen Sie langsam über die Seite hoch.</translation>
    </message>
    <message>
        <source>Seated cat and cow</source>
        <translation>Katze und Kuh im Sitzen</translation>
    </message>
    <message>
        <source>Round and lengthen the back in your chair, with the breath.</source>
        <translation>Den Rücken auf dem Stuhl runden und strecken, mit dem Atem.</translation>
    </message>
    <message>
        <source>Moving the spine through its easy range with the breath loosens what hours of sitting have set.</source>
        <translation>Die Wirbelsäule mit dem Atem leicht zu bewegen löst, was Stunden des Sitzens festgemacht haben.</translation>
    </message>
    <message>
        <source>Sit forward, feet flat, hands on the knees.</source>
        <translation>Setzen Sie sich nach vorn, Füße flach, Hände auf den Knien.</translation>
    </message>
    <message>
        <source>Sit forward, hands on your knees.</source>
        <translation>Setzen Sie sich nach vorn, die Hände auf den Knien.</translation>
    </message>
    <message>
        <source>In: lengthen the front, look ahead. Out: round the back, let the head hang.</source>
        <translation>Ein: vorn lang werden, nach vorn schauen. Aus: Rücken runden, Kopf hängen lassen.</translation>
    </message>
    <message>
        <source>Breathing in, lengthen. Breathing out, round.</source>
        <translation>Beim Einatmen lang werden. Beim Ausatmen runden.</translation>
    </message>
    <message>
        <source>Come back to the middle and rest.</source>
        <translation>Kommen Sie zur Mitte zurück, und ruhen Sie.</translation>
    </message>
    <message>
        <source>Come back to the middle.</source>
        <translation>Kommen Sie zur Mitte zurück.</translation>
    </message>
    <message>
        <source>Cat and cow on the floor</source>
        <translation>Katze und Kuh am Boden</translation>
    </message>
    <message>
        <source>On hands and knees, round and lengthen the back.</source>
        <translation>Auf Händen und Knien den Rücken runden und strecken.</translation>
    </message>
    <message>
        <source>On hands and knees the whole spine can move without carrying the head&apos;s weight.</source>
        <translation>Auf Händen und Knien kann sich die ganze Wirbelsäule bewegen, ohne das Gewicht des Kopfes zu tragen.</translation>
    </message>
    <message>
        <source>Hands under the shoulders, knees under the hips.</source>
        <translation>Hände unter den Schultern, Knie unter den Hüften.</translation>
    </message>
    <message>
        <source>Come onto hands and knees.</source>
        <translation>Kommen Sie auf Hände und Knie.</translation>
    </message>
    <message>
        <source>In: let the belly sink a little. Out: round the back like a cat.</source>
        <translation>Ein: Der Bauch sinkt ein wenig. Aus: Den Rücken runden wie eine Katze.</translation>
    </message>
    <message>
        <source>Breathing in, sink. Breathing out, round.</source>
        <translation>Beim Einatmen sinken. Beim Ausatmen runden.</translation>
    </message>
    <message>
        <source>Sit back on the heels and rest.</source>
        <translation>Setzen Sie sich auf die Fersen zurück, und ruhen Sie.</translation>
    </message>
    <message>
        <source>Sit back and rest.</source>
        <translation>Setzen Sie sich zurück, und ruhen Sie.</translation>
    </message>
    <message>
        <source>Child&apos;s pose</source>
        <translation>Haltung des Kindes</translation>
    </message>
    <message>
        <source>Kneel, fold forward and let the floor carry you.</source>
        <translation>Knien, nach vorn falten und sich vom Boden tragen lassen.</translation>
    </message>
    <message>
        <source>Folded forward, the back widens with every breath and nothing has to hold.</source>
        <translation>Nach vorn gefaltet wird der Rücken mit jedem Atemzug weiter, und nichts muss halten.</translation>
    </message>
    <message>
        <source>Kneel, sit back, fold forward. Forehead on hands or mat.</source>
        <translation>Knien Sie, setzen Sie sich zurück, falten Sie sich nach vorn. Stirn auf Hände oder Matte.</translation>
    </message>
    <message>
        <source>Kneel and fold forward.</source>
        <translation>Knien Sie, und falten Sie sich nach vorn.</translation>
    </message>
    <message>
        <source>Breathe into the back. Let the shoulders sink.</source>
        <translation>Atmen Sie in den Rücken. Lassen Sie die Schultern sinken.</translation>
    </message>
    <message>
        <source>Breathe into your back.</source>
        <translation>Atmen Sie in den Rücken.</translation>
    </message>
    <message>
        <source>Come up slowly, the head last.</source>
        <translation>Kommen Sie langsam hoch, den Kopf zuletzt.</translation>
    </message>
    <message>
        <source>Come up slowly, your head last.</source>
        <translation>Kommen Sie langsam hoch, und der Kopf zuletzt.</translation>
    </message>
    <message>
        <source>Seated side stretch</source>
        <translation>Seitdehnung im Sitzen</translation>
    </message>
    <message>
        <source>One arm up and over, then the other, in your chair.</source>
        <translation>Ein Arm hoch und hinüber, dann der andere, auf Ihrem Stuhl.</translation>
    </message>
    <message>
        <source>The muscles between the ribs lengthen, and the next breath has more room.</source>
        <translation>Die Muskeln zwischen den Rippen werden länger, und der nächste Atemzug hat mehr Raum.</translation>
    </message>
    <message>
        <source>Right arm up, lean a little to the left. Breathe into the side.</source>
        <translation>Rechter Arm hoch, ein wenig nach links neigen. Atmen Sie in die Seite.</translation>
    </message>
    <message>
        <source>Right arm up and over.</source>
        <translation>Rechter Arm hoch und hinüber.</translation>
    </message>
    <message>
        <source>Back to the middle.</source>
        <translation>Zurück zur Mitte.</translation>
    </message>
    <message>
        <source>Left arm up, lean a little to the right. Breathe into the side.</source>
        <translation>Linker Arm hoch, ein wenig nach rechts neigen. Atmen Sie in die Seite.</translation>
    </message>
    <message>
        <source>Left arm up and over.</source>
        <translation>Linker Arm hoch und hinüber.</translation>
    </message>
    <message>
        <source>Let both arms hang. Notice the difference.</source>
        <translation>Lassen Sie beide Arme hängen. Spüren Sie den Unterschied.</translation>
    </message>
    <message>
        <source>Let both arms hang.</source>
        <translation>Lassen Sie beide Arme hängen.</translation>
    </message>
    <message>
        <source>Seated twist</source>
        <translation>Drehung im Sitzen</translation>
    </message>
    <message>
        <source>Turn softly to each side, from the ribs up.</source>
        <translation>Drehen Sie sich sanft zu jeder Seite, von den Rippen aufwärts.</translation>
    </message>
    <message>
        <source>Turning unwinds the long muscles beside the spine that brace under stress.</source>
        <translation>Drehen löst die langen Muskeln neben der Wirbelsäule, die sich unter Stress anspannen.</translation>
    </message>
    <message>
        <source>Sit tall. Turn to the right, right hand on the backrest. Do not pull.</source>
        <translation>Sitzen Sie aufrecht. Drehen Sie sich nach rechts, die rechte Hand an der Lehne. Nicht ziehen.</translation>
    </message>
    <message>
        <source>Turn to the left, left hand on the backrest. Do not pull.</source>
        <translation>Drehen Sie sich nach links, die linke Hand an der Lehne. Nicht ziehen.</translation>
    </message>
    <message>
        <source>Turn softly to the right.</source>
        <translation>Drehen Sie sich sanft nach rechts.</translation>
    </message>
    <message>
        <source>Turn softly to the left.</source>
        <translation>Drehen Sie sich sanft nach links.</translation>
    </message>
    <message>
        <source>Back to the middle. Two quiet breaths.</source>
        <translation>Zurück zur Mitte. Zwei ruhige Atemzüge.</translation>
    </message>
    <message>
        <source>Look up and reset</source>
        <translation>Aufschauen und aufrichten</translation>
    </message>
    <message>
        <source>Eyes off the screen, shoulders back, one long breath.</source>
        <translation>Augen weg vom Bildschirm, Schultern zurück, ein langer Atemzug.</translation>
    </message>
    <message>
        <source>Looking far away rests the eyes, and lifting the gaze lets the neck come back over the shoulders.</source>
        <translation>In die Ferne zu schauen ruht die Augen aus, und mit gehobenem Blick kommt der Nacken wieder über die Schultern.</translation>
    </message>
    <message>
        <source>Look at something far away.</source>
        <translation>Schauen Sie auf etwas weit Entferntes.</translation>
    </message>
    <message>
        <source>Lift the gaze and the breastbone a little.</source>
        <translation>Heben Sie den Blick und das Brustbein ein wenig.</translation>
    </message>
    <message>
        <source>Lift your gaze and your breastbone.</source>
        <translation>Heben Sie den Blick und das Brustbein.</translation>
    </message>
    <message>
        <source>Roll the shoulders back three times, slowly.</source>
        <translation>Rollen Sie die Schultern dreimal nach hinten, langsam.</translation>
    </message>
    <message>
        <source>Roll your shoulders back, slowly.</source>
        <translation>Rollen Sie die Schultern nach hinten, langsam.</translation>
    </message>
    <message>
        <source>Sit back, feet flat, jaw loose.</source>
        <translation>Lehnen Sie sich zurück, Füße flach, Kiefer locker.</translation>
    </message>
    <message>
        <source>Sit back, and let your jaw be loose.</source>
        <translation>Lehnen Sie sich zurück, und lassen Sie den Kiefer locker.</translation>
    </message>
    <message>
        <source>Five-minute walk</source>
        <translation>Fünf Minuten gehen</translation>
    </message>
    <message>
        <source>Get up and walk, outdoors if you can.</source>
        <translation>Stehen Sie auf und gehen Sie, am besten draußen.</translation>
    </message>
    <message>
        <source>Walking uses up what stress has made ready, and loosens what sitting has set.</source>
        <translation>Gehen verbraucht, was Stress bereitgestellt hat, und lockert, was das Sitzen festgemacht hat.</translation>
    </message>
    <message>
        <source>Stop if you feel dizzy, unsteady or have pain in the chest.</source>
        <translation>Hören Sie auf, wenn Ihnen schwindlig oder unsicher wird oder die Brust schmerzt.</translation>
    </message>
    <message>
        <source>Get up slowly and walk at an easy pace.</source>
        <translation>Stehen Sie langsam auf, und gehen Sie in leichtem Tempo.</translation>
    </message>
    <message>
        <source>Get up slowly, and walk at an easy pace.</source>
        <translation>Stehen Sie langsam auf, und gehen Sie gemächlich.</translation>
    </message>
    <message>
        <source>Slow down. Let the arms swing.</source>
        <translation>Werden Sie langsamer. Lassen Sie die Arme schwingen.</translation>
    </message>
    <message>
        <source>Slow down, and let your arms swing.</source>
        <translation>Werden Sie langsamer, und lassen Sie die Arme schwingen.</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>Wärme</translation>
    </message>
    <message>
        <source>Ten minutes with something warm on neck, shoulders or back.</source>
        <translation>Zehn Minuten mit etwas Warmem auf Nacken, Schultern oder Rücken.</translation>
    </message>
    <message>
        <source>Warmth brings blood to a tight muscle and tells the body that it is safe to let go.</source>
        <translation>Wärme bringt Blut in einen verspannten Muskel und sagt dem Körper, dass er loslassen darf.</translation>
    </message>
    <message>
        <source>Stop if it feels too hot or the skin turns blotchy; never fall asleep on a heat source.</source>
        <translation>Hören Sie auf, wenn es zu heiß ist oder die Haut fleckig wird; schlafen Sie nie auf einer Wärmequelle ein.</translation>
    </message>
    <message>
        <source>A heat pack or warm towel, pleasantly warm, with cloth between it and the skin.</source>
        <translation>Ein Wärmekissen oder warmes Handtuch, angenehm warm, mit Stoff zwischen ihm und der Haut.</translation>
    </message>
    <message>
        <source>Place the warmth where it feels tight.</source>
        <translation>Legen Sie die Wärme dorthin, wo es eng ist.</translation>
    </message>
    <message>
        <source>Rest. Let the weight sink into the warmth.</source>
        <translation>Ruhen Sie. Lassen Sie das Gewicht in die Wärme sinken.</translation>
    </message>
    <message>
        <source>Rest, and let the weight sink in.</source>
        <translation>Ruhen Sie, und lassen Sie das Gewicht sinken.</translation>
    </message>
    <message>
        <source>Take it away and move a little.</source>
        <translation>Nehmen Sie sie weg, und bewegen Sie sich ein wenig.</translation>
    </message>
    <message>
        <source>Take it away, and move a little.</source>
        <translation>Nehmen Sie sie weg, und bewegen Sie sich etwas.</translation>
    </message>
    <message>
        <source>Cool water</source>
        <translation>Kühles Wasser</translation>
    </message>
    <message>
        <source>Cool water over the hands, then on the cheeks.</source>
        <translation>Kühles Wasser über die Hände, dann an die Wangen.</translation>
    </message>
    <message>
        <source>Coolness on the face slows the heart by a reflex that everyone is born with.</source>
        <translation>Kühle im Gesicht verlangsamt das Herz durch einen Reflex, der allen angeboren ist.</translation>
    </message>
    <message>
        <source>Stop if it hurts, or if you feel faint or your heart stumbles.</source>
        <translation>Hören Sie auf, wenn es schmerzt, Ihnen flau wird oder Ihr Herz stolpert.</translation>
    </message>
    <message>
        <source>Let cool water run over hands and wrists.</source>
        <translation>Lassen Sie kühles Wasser über Hände und Handgelenke laufen.</translation>
    </message>
    <message>
        <source>Let cool water run over your hands.</source>
        <translation>Lassen Sie kühles Wasser über die Hände laufen.</translation>
    </message>
    <message>
        <source>Cool, wet hands on cheeks and forehead. Keep breathing.</source>
        <translation>Kühle, nasse Hände auf Wangen und Stirn. Atmen Sie weiter.</translation>
    </message>
    <message>
        <source>Cool hands on your face.</source>
        <translation>Kühle Hände auf das Gesicht.</translation>
    </message>
    <message>
        <source>Dry off. Breathe out long, twice.</source>
        <translation>Trocknen Sie sich ab. Zweimal lang ausatmen.</translation>
    </message>
    <message>
        <source>Dry off, and breathe out long.</source>
        <translation>Trocknen Sie sich ab, und atmen Sie lang aus.</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre wenn</translation>
    </message>
    <message>
        <source>Write the worry down, and answer it.</source>
        <translation>Schreiben Sie die Sorge auf, und antworten Sie ihr.</translation>
    </message>
    <message>
        <source>A worry on paper has an end; answered in writing, it often turns out to be something one could deal with.</source>
        <translation>Eine Sorge auf Papier hat ein Ende; schriftlich beantwortet zeigt sie sich oft als etwas, womit man umgehen könnte.</translation>
    </message>
    <message>
        <source>Stop when it stirs up more than it settles; talking with somebody may suit better.</source>
        <translation>Hören Sie auf, wenn es mehr aufwühlt als beruhigt; vielleicht tut ein Gespräch besser.</translation>
    </message>
    <message>
        <source>Write one sentence that begins with &quot;What if&quot;.</source>
        <translation>Schreiben Sie einen Satz, der mit „Was, wenn“ beginnt.</translation>
    </message>
    <message>
        <source>Write down one what-if.</source>
        <translation>Schreiben Sie ein „Was, wenn“ auf.</translation>
    </message>
    <message>
        <source>How likely is it, and what speaks against it?</source>
        <translation>Wie wahrscheinlich ist es, und was spricht dagegen?</translation>
    </message>
    <message>
        <source>How likely is it really?</source>
        <translation>Wie wahrscheinlich ist es wirklich?</translation>
    </message>
    <message>
        <source>If it did happen: what would you do first?</source>
        <translation>Und wenn es einträfe: Was täten Sie zuerst?</translation>
    </message>
    <message>
        <source>And if it happened, what would you do?</source>
        <translation>Und wenn es einträfe, was täten Sie?</translation>
    </message>
    <message>
        <source>What would you say to a friend with this worry?</source>
        <translation>Was würden Sie einem Freund mit dieser Sorge sagen?</translation>
    </message>
    <message>
        <source>What would you say to a friend?</source>
        <translation>Was würden Sie einem Freund sagen?</translation>
    </message>
    <message>
        <source>A few lines</source>
        <translation>Ein paar Zeilen</translation>
    </message>
    <message>
        <source>What am I feeling, how do I want to feel, three good things.</source>
        <translation>Was fühle ich, wie möchte ich mich fühlen, drei gute Dinge.</translation>
    </message>
    <message>
        <source>Putting a feeling into words takes some of its charge; naming what is good widens the view.</source>
        <translation>Ein Gefühl in Worte zu fassen nimmt ihm etwas von seiner Wucht; Gutes zu benennen weitet den Blick.</translation>
    </message>
    <message>
        <source>What am I feeling today?</source>
        <translation>Was fühle ich heute?</translation>
    </message>
    <message>
        <source>What are you feeling today?</source>
        <translation>Was fühlen Sie heute?</translation>
    </message>
    <message>
        <source>How do I want to feel instead?</source>
        <translation>Wie möchte ich mich stattdessen fühlen?</translation>
    </message>
    <message>
        <source>How do you want to feel instead?</source>
        <translation>Wie möchten Sie sich stattdessen fühlen?</translation>
    </message>
    <message>
        <source>Three things I am grateful for.</source>
        <translation>Drei Dinge, für die ich dankbar bin.</translation>
    </message>
    <message>
        <source>Write down three things you are grateful for.</source>
        <translation>Schreiben Sie drei Dinge auf, für die Sie dankbar sind.</translation>
    </message>
    <message>
        <source>Your own pattern</source>
        <translation>Ihr eigenes Muster</translation>
    </message>
    <message>
        <source>Your own pattern of in, hold, out, hold.</source>
        <translation>Ihr eigenes Muster aus ein, halten, aus, halten.</translation>
    </message>
    <message>
        <source>A pattern that suits one&apos;s own breath is easier to come back to.</source>
        <translation>Zu einem Muster, das zum eigenen Atem passt, findet man leichter zurück.</translation>
    </message>
    <message>
        <source>Breathe with the rings, gently. Keep any pause soft.</source>
        <translation>Atmen Sie sanft mit den Ringen. Halten Sie jede Pause weich.</translation>
    </message>
    <message>
        <source>Breathe in your own pattern, gently.</source>
        <translation>Atmen Sie sanft in Ihrem eigenen Muster.</translation>
    </message>
    <message>
        <source>Get ready. Settle, and let three breaths come and go.</source>
        <translation>Machen Sie sich bereit. Kommen Sie an, und lassen Sie drei Atemzüge kommen und gehen.</translation>
    </message>
    <message>
        <source>Get ready. Three easy breaths.</source>
        <translation>Machen Sie sich bereit. Drei leichte Atemzüge.</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Bluetooth is switched off.</source>
        <translation>Bluetooth ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>The computer&apos;s Bluetooth is off or in flight mode.</source>
        <translation>Das Bluetooth des Computers ist aus oder im Flugmodus.</translation>
    </message>
    <message>
        <source>Switch Bluetooth on; the strap then connects by itself.</source>
        <translation>Schalten Sie Bluetooth ein; der Gurt verbindet sich dann von selbst.</translation>
    </message>
    <message>
        <source>This computer has no Bluetooth.</source>
        <translation>Dieser Computer hat kein Bluetooth.</translation>
    </message>
    <message>
        <source>No Bluetooth adapter was found, or it is unplugged.</source>
        <translation>Es wurde kein Bluetooth-Adapter gefunden, oder er ist nicht eingesteckt.</translation>
    </message>
    <message>
        <source>Plug in a Bluetooth adapter (4.0 or newer).</source>
        <translation>Stecken Sie einen Bluetooth-Adapter ein (4.0 oder neuer).</translation>
    </message>
    <message>
        <source>This Bluetooth adapter cannot reach heart straps.</source>
        <translation>Dieser Bluetooth-Adapter erreicht keine Brustgurte.</translation>
    </message>
    <message>
        <source>It has no Bluetooth Low Energy.</source>
        <translation>Er beherrscht kein Bluetooth Low Energy.</translation>
    </message>
    <message>
        <source>Use an adapter with Bluetooth 4.0 or newer.</source>
        <translation>Verwenden Sie einen Adapter mit Bluetooth 4.0 oder neuer.</translation>
    </message>
    <message>
        <source>Bluetooth may not be used by this program.</source>
        <translation>Dieses Programm darf Bluetooth nicht verwenden.</translation>
    </message>
    <message>
        <source>The system has denied the permission and does not ask twice.</source>
        <translation>Das System hat die Erlaubnis verweigert und fragt kein zweites Mal.</translation>
    </message>
    <message>
        <source>Allow it in the system&apos;s privacy settings under Bluetooth, then start the program again.</source>
        <translation>Erlauben Sie es in den Datenschutzeinstellungen des Systems unter Bluetooth, und starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>The computer&apos;s Bluetooth service is not running.</source>
        <translation>Der Bluetooth-Dienst des Computers läuft nicht.</translation>
    </message>
    <message>
        <source>The system service (bluetoothd on Linux) does not answer.</source>
        <translation>Der Systemdienst (unter Linux bluetoothd) antwortet nicht.</translation>
    </message>
    <message>
        <source>Start it, for instance with: sudo systemctl start bluetooth.</source>
        <translation>Starten Sie ihn, zum Beispiel mit: sudo systemctl start bluetooth.</translation>
    </message>
    <message>
        <source>No strap was found.</source>
        <translation>Kein Gurt gefunden.</translation>
    </message>
    <message>
        <source>A strap is silent when it is not worn, when its electrodes are dry, or when a phone or watch holds it.</source>
        <translation>Ein Gurt schweigt, wenn er nicht getragen wird, seine Elektroden trocken sind oder Telefon oder Uhr ihn festhält.</translation>
    </message>
    <message>
        <source>Put it on, moisten the electrodes, and close apps on phone or watch that use it.</source>
        <translation>Legen Sie ihn an, befeuchten Sie die Elektroden, und schließen Sie Apps auf Telefon oder Uhr.</translation>
    </message>
    <message>
        <source>Several straps are nearby.</source>
        <translation>Mehrere Gurte sind in der Nähe.</translation>
    </message>
    <message>
        <source>None of them has been used here before, so yours cannot be told apart.</source>
        <translation>Keiner davon wurde hier schon benutzt, darum lässt sich Ihrer nicht erkennen.</translation>
    </message>
    <message>
        <source>Choose your strap from the list.</source>
        <translation>Wählen Sie Ihren Gurt aus der Liste.</translation>
    </message>
    <message>
        <source>The strap went out of sight before it could be connected.</source>
        <translation>Der Gurt war verschwunden, bevor er verbunden werden konnte.</translation>
    </message>
    <message>
        <source>The computer forgot it between finding and connecting, or the strap stopped sending.</source>
        <translation>Der Computer hat ihn zwischen Finden und Verbinden vergessen, oder der Gurt sendet nicht mehr.</translation>
    </message>
    <message>
        <source>Nothing to do: it is looked for again.</source>
        <translation>Nichts zu tun: Er wird wieder gesucht.</translation>
    </message>
    <message>
        <source>The strap could not be connected.</source>
        <translation>Der Gurt konnte nicht verbunden werden.</translation>
    </message>
    <message>
        <source>The radio link did not come about, often because of distance or interference.</source>
        <translation>Die Funkverbindung kam nicht zustande, oft wegen Abstand oder Störungen.</translation>
    </message>
    <message>
        <source>Come a little closer; the next attempt follows by itself.</source>
        <translation>Kommen Sie etwas näher; der nächste Versuch folgt von selbst.</translation>
    </message>
    <message>
        <source>The strap did not answer in time.</source>
        <translation>Der Gurt hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>It is out of reach, or its radio is busy with another device.</source>
        <translation>Er ist außer Reichweite, oder sein Funk ist mit einem anderen Gerät beschäftigt.</translation>
    </message>
    <message>
        <source>Come closer, and close apps on phone or watch that use the strap.</source>
        <translation>Kommen Sie näher, und schließen Sie Apps auf Telefon oder Uhr, die den Gurt verwenden.</translation>
    </message>
    <message>
        <source>Bluetooth is busy with another connection.</source>
        <translation>Bluetooth ist mit einer anderen Verbindung beschäftigt.</translation>
    </message>
    <message>
        <source>Another program is connecting to or pairing with the strap.</source>
        <translation>Ein anderes Programm verbindet oder koppelt sich gerade mit dem Gurt.</translation>
    </message>
    <message>
        <source>Wait a moment, or close the other program.</source>
        <translation>Warten Sie einen Moment, oder schließen Sie das andere Programm.</translation>
    </message>
    <message>
        <source>The strap refused the connection.</source>
        <translation>Der Gurt hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>An old pairing no longer fits.</source>
        <translation>Eine alte Kopplung passt nicht mehr.</translation>
    </message>
    <message>
        <source>Remove the strap in the system&apos;s Bluetooth settings; it need not be paired again.</source>
        <translation>Entfernen Sie den Gurt in den Bluetooth-Einstellungen des Systems; er muss nicht neu gekoppelt werden.</translation>
    </message>
    <message>
        <source>The strap keeps failing to connect.</source>
        <translation>Die Verbindung zum Gurt gelingt immer wieder nicht.</translation>
    </message>
    <message>
        <source>The system holds on to an old connection or pairing of this strap.</source>
        <translation>Das System hält an einer alten Verbindung oder Kopplung dieses Gurts fest.</translation>
    </message>
    <message>
        <source>Remove the strap in the system&apos;s Bluetooth settings, or switch Bluetooth off and on.</source>
        <translation>Entfernen Sie den Gurt in den Bluetooth-Einstellungen des Systems, oder schalten Sie Bluetooth aus und wieder ein.</translation>
    </message>
    <message>
        <source>The link was lost while the strap was being set up.</source>
        <translation>Die Verbindung riss ab, während der Gurt eingerichtet wurde.</translation>
    </message>
    <message>
        <source>The strap went out of reach during the first seconds.</source>
        <translation>Der Gurt geriet in den ersten Sekunden außer Reichweite.</translation>
    </message>
    <message>
        <source>Nothing to do: the next attempt follows by itself.</source>
        <translation>Nichts zu tun: Der nächste Versuch folgt von selbst.</translation>
    </message>
    <message>
        <source>The strap would not send its heart rate.</source>
        <translation>Der Gurt wollte seine Herzfrequenz nicht senden.</translation>
    </message>
    <message>
        <source>Many straps allow one listener at a time.</source>
        <translation>Viele Gurte lassen nur einen Zuhörer gleichzeitig zu.</translation>
    </message>
    <message>
        <source>Heart rate only: this sensor sends no beat intervals that fit its heart rate.</source>
        <translation>Nur Herzfrequenz: Dieser Sensor sendet keine Schlagabstände, die zu seiner Herzfrequenz passen.</translation>
    </message>
    <message>
        <source>Optical sensors on arm or wrist do not measure single beats, or not each of them.</source>
        <translation>Optische Sensoren an Arm oder Handgelenk messen einzelne Schläge nicht oder nicht jeden.</translation>
    </message>
    <message>
        <source>It is not worn, sits too loosely, or the electrodes have dried.</source>
        <translation>Er wird nicht getragen, sitzt zu locker, oder die Elektroden sind getrocknet.</translation>
    </message>
    <message>
        <source>Close other programs that use the strap; if it stays so, pair it in the system&apos;s Bluetooth settings.</source>
        <translation>Schließen Sie andere Programme, die den Gurt verwenden; bleibt es so, koppeln Sie ihn in den Bluetooth-Einstellungen des Systems.</translation>
    </message>
    <message>
        <source>This computer&apos;s Bluetooth cannot be reached.</source>
        <translation>Das Bluetooth dieses Computers ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>D-Bus, which it needs on Linux, is not running or not visible from here, as in a container without the system bus.</source>
        <translation>D-Bus, das es unter Linux braucht, läuft nicht oder ist von hier nicht zu sehen, etwa in einem Container ohne den Systembus.</translation>
    </message>
    <message>
        <source>Restart the computer, or ask whoever looks after it.</source>
        <translation>Starten Sie den Computer neu, oder fragen Sie, wer sich um ihn kümmert.</translation>
    </message>
    <message>
        <source>The strap wants to be paired first.</source>
        <translation>Der Gurt möchte zuerst gekoppelt werden.</translation>
    </message>
    <message>
        <source>It gives its heart rate only to a computer that it is paired with.</source>
        <translation>Er gibt seine Herzfrequenz nur einem Computer, mit dem er gekoppelt ist.</translation>
    </message>
    <message>
        <source>Pair it in the system&apos;s Bluetooth settings; if it is paired, close other programs that use it.</source>
        <translation>Koppeln Sie ihn in den Bluetooth-Einstellungen des Systems; ist er schon gekoppelt, schließen Sie andere Programme, die ihn nutzen.</translation>
    </message>
    <message>
        <source>This device has no heart rate to give.</source>
        <translation>Dieses Gerät liefert keine Herzfrequenz.</translation>
    </message>
    <message>
        <source>It does not offer the standard heart rate service.</source>
        <translation>Es bietet den üblichen Herzfrequenz-Dienst nicht an.</translation>
    </message>
    <message>
        <source>Choose another device from the list.</source>
        <translation>Wählen Sie ein anderes Gerät aus der Liste.</translation>
    </message>
    <message>
        <source>The strap is connected, but sends nothing.</source>
        <translation>Der Gurt ist verbunden, sendet aber nichts.</translation>
    </message>
    <message>
        <source>The link has died without a word, or the strap waits for skin contact.</source>
        <translation>Die Verbindung ist wortlos abgebrochen, oder der Gurt wartet auf Hautkontakt.</translation>
    </message>
    <message>
        <source>Check that the strap sits well; the connection is made anew by itself.</source>
        <translation>Prüfen Sie, ob der Gurt gut sitzt; die Verbindung wird von selbst neu aufgebaut.</translation>
    </message>
    <message>
        <source>The connection to the strap was lost.</source>
        <translation>Die Verbindung zum Gurt ging verloren.</translation>
    </message>
    <message>
        <source>It went out of reach, was taken off, or Bluetooth was interrupted.</source>
        <translation>Er geriet außer Reichweite, wurde abgelegt, oder Bluetooth wurde unterbrochen.</translation>
    </message>
    <message>
        <source>Stay within a few metres; it reconnects by itself and the recording goes on.</source>
        <translation>Bleiben Sie in ein paar Metern Nähe; er verbindet sich von selbst wieder, und die Aufnahme geht weiter.</translation>
    </message>
    <message>
        <source>Arousal can be estimated with low confidence; a chest strap gives the full picture.</source>
        <translation>Die Aktivierung lässt sich nur mit geringer Sicherheit schätzen; ein Brustgurt gibt das volle Bild.</translation>
    </message>
    <message>
        <source>This sensor sends its beat intervals in milliseconds.</source>
        <translation>Dieser Sensor sendet seine Schlagabstände in Millisekunden.</translation>
    </message>
    <message>
        <source>The standard asks for 1/1024 s; its own heart rate and the clock show that they are not.</source>
        <translation>Der Standard verlangt 1/1024 s; seine eigene Herzfrequenz und die Uhr zeigen, dass sie es nicht sind.</translation>
    </message>
    <message>
        <source>Nothing to do: they are read as milliseconds.</source>
        <translation>Es ist nichts zu tun: Sie werden als Millisekunden gelesen.</translation>
    </message>
    <message>
        <source>The strap has no skin contact.</source>
        <translation>Der Gurt hat keinen Hautkontakt.</translation>
    </message>
    <message>
        <source>Moisten the electrodes and tighten the strap a little.</source>
        <translation>Befeuchten Sie die Elektroden, und ziehen Sie den Gurt etwas fester.</translation>
    </message>
    <message>
        <source>The strap&apos;s battery is at {percent} %.</source>
        <translation>Die Batterie des Gurts steht bei {percent} %.</translation>
    </message>
    <message>
        <source>At this rate it lasts about {hours} hours more.</source>
        <translation>So reicht sie noch etwa {hours} Stunden.</translation>
    </message>
    <message>
        <source>Have a new battery at hand.</source>
        <translation>Halten Sie eine neue Batterie bereit.</translation>
    </message>
    <message>
        <source>The strap gives no movement signal.</source>
        <translation>Der Gurt gibt kein Bewegungssignal.</translation>
    </message>
    <message>
        <source>It refused the additional stream; the heart rate is not affected.</source>
        <translation>Er hat den zusätzlichen Datenstrom abgelehnt; die Herzfrequenz ist nicht betroffen.</translation>
    </message>
    <message>
        <source>Nothing to do; movement is estimated from the heart rate alone.</source>
        <translation>Nichts zu tun; Bewegung wird allein aus der Herzfrequenz geschätzt.</translation>
    </message>
    <message>
        <source>Bluetooth reported a failure that this program does not know.</source>
        <translation>Bluetooth hat einen Fehler gemeldet, den dieses Programm nicht kennt.</translation>
    </message>
    <message>
        <source>{error}</source>
        <translation>{error}</translation>
    </message>
    <message>
        <source>The next attempt follows by itself; if it stays so, switch Bluetooth off and on.</source>
        <translation>Der nächste Versuch folgt von selbst; bleibt es so, schalten Sie Bluetooth aus und wieder ein.</translation>
    </message>
    <message>
        <source>It is nearly used up.</source>
        <translation>Sie ist fast leer.</translation>
    </message>
    <message>
        <source>The system gave no reason.</source>
        <translation>Das System nannte keinen Grund.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Heart rate</source>
        <translation>Herzfrequenz</translation>
    </message>
    <message>
        <source>Variability (RMSSD)</source>
        <translation>Variabilität (RMSSD)</translation>
    </message>
    <message>
        <source>SDNN</source>
        <translation>SDNN</translation>
    </message>
    <message>
        <source>Stress index</source>
        <translation>Stressindex</translation>
    </message>
    <message>
        <source>Breath</source>
        <translation>Atem</translation>
    </message>
    <message>
        <source>Arousal</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>bpm</source>
        <translation>/min</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>square root</source>
        <translation>Quadratwurzel</translation>
    </message>
    <message>
        <source>breaths/min</source>
        <translation>Atemzüge/min</translation>
    </message>
    <message>
        <source>0 to 100</source>
        <translation>0 bis 100</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>FiguresRow</name>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>confidence good</source>
        <translation>gesichert</translation>
    </message>
    <message>
        <source>a first estimate</source>
        <translation>erste Schätzung</translation>
    </message>
    <message>
        <source>rest {rest}, highest {most}</source>
        <translation>Ruhe {rest}, höchstens {most}</translation>
    </message>
    <message>
        <source>rest {rest}, lowest {most}</source>
        <translation>Ruhe {rest}, mindestens {most}</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>Schwach</translation>
    </message>
    <message>
        <source>{n} % of beats clean</source>
        <translation>{n} % der Schläge sauber</translation>
    </message>
</context>
<context>
    <name>FirstReveal</name>
    <message>
        <source>Save the picture…</source>
        <translation>Bild speichern …</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>An invented heart’s rings</source>
        <translation>Ringe eines erfundenen Herzens</translation>
    </message>
    <message>
        <source>My rings</source>
        <translation>Meine Ringe</translation>
    </message>
    <message>
        <source>rings-{day}.png</source>
        <translation>ringe-{day}.png</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Gespeichert als {file}</translation>
    </message>
    <message>
        <source>{file} cannot be written there</source>
        <translation>{file} kann dort nicht geschrieben werden</translation>
    </message>
</context>
<context>
    <name>FrontPage</name>
    <message>
        <source>At a desk</source>
        <translation>Am Tisch</translation>
    </message>
    <message>
        <source>All exercises</source>
        <translation>Alle Übungen</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Üben</translation>
    </message>
</context>
<context>
    <name>HeroCard</name>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>About it</source>
        <translation>Mehr dazu</translation>
    </message>
    <message>
        <source>Start, {length}</source>
        <translation>Beginnen, {length}</translation>
    </message>
    <message>
        <source>Arousal afterwards</source>
        <translation>Aktivierung danach</translation>
    </message>
    <message numerus="yes">
        <source>{word}, %n times</source>
        <translation>
            <numerusform>{word}, einmal</numerusform>
            <numerusform>{word}, %n Mal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Note: {text}</source>
        <translation>Notiz: {text}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Not raised</source>
        <translation>Nicht erhöht</translation>
    </message>
    <message>
        <source>Raised once</source>
        <translation>Einmal erhöht</translation>
    </message>
    <message>
        <source>Raised twice</source>
        <translation>Zweimal erhöht</translation>
    </message>
    <message numerus="yes">
        <source>Raised %n times</source>
        <translation>
            <numerusform>Einmal erhöht</numerusform>
            <numerusform>%n Mal erhöht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: {said} It would have asked %n times in this recording.</source>
        <translation>
            <numerusform>{name}: {said} In dieser Aufnahme hätte es einmal gefragt.</numerusform>
            <numerusform>{name}: {said} In dieser Aufnahme hätte es %n Mal gefragt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n in raised stretches, arousal was mostly {word}.</source>
        <translation>
            <numerusform>Nach %n in einer erhöhten Phase war die Erregung meist {word}.</numerusform>
            <numerusform>Nach %n in erhöhten Phasen war die Erregung meist {word}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n-mal</numerusform>
            <numerusform>%n-mal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More of the time was raised than on the last %n of this weekday.</source>
        <translation>
            <numerusform>Mehr der Zeit war erhöht als beim letzten Mal an diesem Wochentag.</numerusform>
            <numerusform>Mehr der Zeit war erhöht als an den letzten %n dieses Wochentags.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Less of the time was raised than on the last %n of this weekday.</source>
        <translation>
            <numerusform>Weniger der Zeit war erhöht als beim letzten Mal an diesem Wochentag.</numerusform>
            <numerusform>Weniger der Zeit war erhöht als an den letzten %n dieses Wochentags.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were not seen to pass.</source>
        <translation>
            <numerusform>Bei %n Mal war nicht zu sehen, wann es vorbei war.</numerusform>
            <numerusform>Bei %n Malen war nicht zu sehen, wann es vorbei war.</numerusform>
        </translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>Vorführung</translation>
    </message>
    <message>
        <source>Hardly worn</source>
        <translation>Kaum getragen</translation>
    </message>
    <message>
        <source>Mostly calm</source>
        <translation>Meist ruhig</translation>
    </message>
    <message>
        <source>Practice with the virtual strap</source>
        <translation>Übung mit dem virtuellen Gurt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 min</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{h} h {m}</source>
        <translation>{h} h {m}</translation>
    </message>
    <message>
        <source>asked, done</source>
        <translation>gefragt, gemacht</translation>
    </message>
    <message>
        <source>asked, later</source>
        <translation>gefragt, später</translation>
    </message>
    <message>
        <source>asked, not now</source>
        <translation>gefragt, nicht jetzt</translation>
    </message>
    <message>
        <source>asked, was not tense</source>
        <translation>gefragt, war nicht angespannt</translation>
    </message>
    <message>
        <source>asked, was anxious</source>
        <translation>gefragt, war ängstlich</translation>
    </message>
    <message>
        <source>asked, paused</source>
        <translation>gefragt, pausiert</translation>
    </message>
    <message>
        <source>asked, no answer</source>
        <translation>gefragt, keine Antwort</translation>
    </message>
    <message>
        <source>asked, settled by itself</source>
        <translation>gefragt, von selbst beruhigt</translation>
    </message>
    <message>
        <source>It did not ask: arousal was only just above the threshold.</source>
        <translation>Es fragte nicht: Die Aktivierung lag nur knapp über der Schwelle.</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>gefragt</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>Zurückhaltend</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Responsive</source>
        <translation>Aufmerksam</translation>
    </message>
    <message>
        <source>Nothing was decided yet.</source>
        <translation>Noch wurde nichts entschieden.</translation>
    </message>
    <message>
        <source>It asked: above the threshold for long enough, sitting still.</source>
        <translation>Es hat gefragt: lang genug über der Schwelle, beim ruhigen Sitzen.</translation>
    </message>
    <message>
        <source>It did not ask: arousal was below the threshold.</source>
        <translation>Es hat nicht gefragt: Die Aktivierung lag unter der Schwelle.</translation>
    </message>
    <message>
        <source>It did not ask: above the threshold, but not yet for long enough.</source>
        <translation>Es hat nicht gefragt: über der Schwelle, aber noch nicht lang genug.</translation>
    </message>
    <message>
        <source>It did not ask: arousal was already falling.</source>
        <translation>Es hat nicht gefragt: Die Aktivierung sank bereits.</translation>
    </message>
    <message>
        <source>It did not ask: the estimate was not sure enough.</source>
        <translation>Es hat nicht gefragt: Die Schätzung war nicht sicher genug.</translation>
    </message>
    <message>
        <source>It had already asked, and waited for an answer.</source>
        <translation>Es hatte schon gefragt und wartete auf Antwort.</translation>
    </message>
    <message>
        <source>It did not ask: quiet was wanted.</source>
        <translation>Es hat nicht gefragt: Ruhe war gewünscht.</translation>
    </message>
    <message>
        <source>It did not ask: it was paused.</source>
        <translation>Es hat nicht gefragt: Es war pausiert.</translation>
    </message>
    <message>
        <source>It did not ask: these were quiet hours.</source>
        <translation>Es hat nicht gefragt: Das waren Ruhezeiten.</translation>
    </message>
    <message>
        <source>It did not ask: it had asked often enough that day.</source>
        <translation>Es hat nicht gefragt: An diesem Tag war schon oft genug gefragt worden.</translation>
    </message>
    <message>
        <source>It did not ask: it had asked not long before.</source>
        <translation>Es hat nicht gefragt: Die letzte Frage war noch nicht lange her.</translation>
    </message>
    <message>
        <source>It did not ask: an exercise was under way.</source>
        <translation>Es hat nicht gefragt: Eine Übung lief gerade.</translation>
    </message>
    <message>
        <source>It did not ask: there was too much movement to tell.</source>
        <translation>Es hat nicht gefragt: zu viel Bewegung für eine Aussage.</translation>
    </message>
    <message>
        <source>It did not ask: the signal was not clear enough to tell.</source>
        <translation>Es hat nicht gefragt: Das Signal war nicht klar genug für eine Aussage.</translation>
    </message>
    <message>
        <source>It did not ask: it was still getting to know what is usual.</source>
        <translation>Es hat nicht gefragt: Es lernte das Gewohnte noch kennen.</translation>
    </message>
    <message>
        <source>The recording was deleted. It can be had back until the program is closed.</source>
        <translation>Die Aufnahme wurde gelöscht. Sie lässt sich zurückholen, bis das Programm geschlossen wird.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Not counted: moving {moving}, unclear {unclear}</source>
        <translation>Nicht gezählt: Bewegung {moving}, unklar {unclear}</translation>
    </message>
    <message>
        <source>{name}: {said} It would not have asked in this recording.</source>
        <translation>{name}: {said} In dieser Aufnahme hätte es nicht gefragt.</translation>
    </message>
    <message>
        <source>{name}: {said} It would have asked once in this recording.</source>
        <translation>{name}: {said} In dieser Aufnahme hätte es einmal gefragt.</translation>
    </message>
    <message>
        <source>No score could be told.</source>
        <translation>Kein Wert war bestimmbar.</translation>
    </message>
    <message>
        <source>The score was {n}.</source>
        <translation>Der Wert war {n}.</translation>
    </message>
    <message>
        <source>The score was {n}, the threshold {limit}.</source>
        <translation>Der Wert war {n}, die Schwelle {limit}.</translation>
    </message>
    <message>
        <source>Not worn</source>
        <translation>Nicht getragen</translation>
    </message>
    <message>
        <source>Virtual strap</source>
        <translation>Virtueller Gurt</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>Check-ins</translation>
    </message>
    <message>
        <source>{time}, after {exercise}</source>
        <translation>{time}, nach {exercise}</translation>
    </message>
    <message>
        <source>No tense place</source>
        <translation>Keine verspannte Stelle</translation>
    </message>
    <message>
        <source>mood {word}</source>
        <translation>Stimmung {word}</translation>
    </message>
    <message>
        <source>energy {word}</source>
        <translation>Energie {word}</translation>
    </message>
    <message>
        <source>slept {length}</source>
        <translation>{length} geschlafen</translation>
    </message>
    <message>
        <source>sleep {word}</source>
        <translation>Schlaf {word}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht …</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>Die Woche davor</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>Der Monat davor</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>Die Woche danach</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>Der Monat danach</translation>
    </message>
    <message>
        <source>Posture and breath, where the strap could tell</source>
        <translation>Haltung und Atem, soweit der Gurt es erkennen konnte</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>Nothing was said of sleep or mood.</source>
        <translation>Über Schlaf und Stimmung wurde nichts gesagt.</translation>
    </message>
    <message>
        <source>None was done.</source>
        <translation>Keine gemacht.</translation>
    </message>
    <message>
        <source>While sitting still</source>
        <translation>Beim ruhigen Sitzen</translation>
    </message>
    <message>
        <source>Sleep and mood</source>
        <translation>Schlaf und Stimmung</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>Nothing was recorded or told in this week.</source>
        <translation>In dieser Woche wurde nichts aufgezeichnet und nichts gesagt.</translation>
    </message>
    <message>
        <source>Nothing was recorded or told in this month.</source>
        <translation>In diesem Monat wurde nichts aufgezeichnet und nichts gesagt.</translation>
    </message>
    <message>
        <source>That is too little to say what it was like as a whole.</source>
        <translation>Das ist zu wenig, um etwas über das Ganze zu sagen.</translation>
    </message>
    <message>
        <source>Nothing is known from {first} to {last}.</source>
        <translation>Von {first} bis {last} ist nichts bekannt.</translation>
    </message>
    <message>
        <source>No stretch was raised for a minute or more.</source>
        <translation>Nie war der Körper eine Minute oder länger erhöht.</translation>
    </message>
    <message>
        <source>Half of them had passed within {length}.</source>
        <translation>Die Hälfte war nach höchstens {length} vorbei.</translation>
    </message>
    <message>
        <source>It had passed within {length}.</source>
        <translation>Nach {length} war es vorbei.</translation>
    </message>
    <message>
        <source>One was not seen to pass.</source>
        <translation>Bei einem Mal war nicht zu sehen, wann es vorbei war.</translation>
    </message>
    <message>
        <source>Resting heart rate: too few days yet to compare with your own month.</source>
        <translation>Ruhepuls: noch zu wenige Tage für den Vergleich mit Ihrem eigenen Monat.</translation>
    </message>
    <message>
        <source>Variability at rest: too few days yet to compare with your own month.</source>
        <translation>Variabilität in Ruhe: noch zu wenige Tage für den Vergleich mit Ihrem eigenen Monat.</translation>
    </message>
    <message>
        <source>What is usual on this weekday is known after three of them.</source>
        <translation>Was an diesem Wochentag üblich ist, lässt sich nach dreien davon sagen.</translation>
    </message>
    <message>
        <source>As much of the time was raised as is usual on this weekday.</source>
        <translation>Erhöht war so viel der Zeit wie an diesem Wochentag üblich.</translation>
    </message>
    <message>
        <source>{name}: {times}, {length} in all.</source>
        <translation>{name}: {times}, zusammen {length}.</translation>
    </message>
    <message>
        <source>After one in a raised stretch, arousal was {word}.</source>
        <translation>Nach einer in einer erhöhten Phase war die Erregung {word}.</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>niedriger</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>höher</translation>
    </message>
    <message>
        <source>about the same</source>
        <translation>etwa gleich</translation>
    </message>
    <message>
        <source>{place}: in {n} of {of} check-ins</source>
        <translation>{place}: in {n} von {of} Check-ins</translation>
    </message>
    <message>
        <source>, {n} of 10 on average</source>
        <translation>, im Mittel {n} von 10</translation>
    </message>
    <message>
        <source>nearly always</source>
        <translation>fast immer</translation>
    </message>
    <message>
        <source>often</source>
        <translation>oft</translation>
    </message>
    <message>
        <source>now and then</source>
        <translation>ab und zu</translation>
    </message>
    <message>
        <source>Sleep was told on {days}, {length} in the middle.</source>
        <translation>Schlaf wurde an {days} genannt, im Mittel {length}.</translation>
    </message>
    <message>
        <source>Mood was told on {days}, mostly {word}.</source>
        <translation>Stimmung wurde an {days} genannt, meist {word}.</translation>
    </message>
    <message>
        <source>{day}: nothing is known</source>
        <translation>{day}: nichts bekannt</translation>
    </message>
    <message>
        <source>{length} while sitting still</source>
        <translation>{length} ruhig gesessen</translation>
    </message>
    <message>
        <source>exercises: {times}</source>
        <translation>Übungen: {times}</translation>
    </message>
    <message>
        <source>check-ins: {times}</source>
        <translation>Check-ins: {times}</translation>
    </message>
    <message>
        <source>Breath: {n} a minute in the middle, exercises left out.</source>
        <translation>Atem: im Mittel {n} pro Minute, ohne die Übungen.</translation>
    </message>
    <message>
        <source>The strap was hardly worn.</source>
        <translation>Der Gurt wurde kaum getragen.</translation>
    </message>
    <message>
        <source>Worn on {days}, {length} of it sitting still.</source>
        <translation>An {days} getragen, davon {length} ruhig gesessen.</translation>
    </message>
    <message>
        <source>Your resting heart rate has been a little above your own month.</source>
        <translation>Ihr Ruhepuls lag zuletzt etwas über Ihrem eigenen Monat.</translation>
    </message>
    <message>
        <source>Your resting heart rate has been above your own month.</source>
        <translation>Ihr Ruhepuls lag zuletzt über Ihrem eigenen Monat.</translation>
    </message>
    <message>
        <source>Your resting heart rate has been a little below your own month.</source>
        <translation>Ihr Ruhepuls lag zuletzt etwas unter Ihrem eigenen Monat.</translation>
    </message>
    <message>
        <source>Your resting heart rate has been below your own month.</source>
        <translation>Ihr Ruhepuls lag zuletzt unter Ihrem eigenen Monat.</translation>
    </message>
    <message>
        <source>Your resting heart rate shows no clear change from your own month.</source>
        <translation>Ihr Ruhepuls zeigt keine klare Änderung gegenüber Ihrem eigenen Monat.</translation>
    </message>
    <message>
        <source>Your variability at rest has been a little above your own month.</source>
        <translation>Ihre Variabilität in Ruhe lag zuletzt etwas über Ihrem eigenen Monat.</translation>
    </message>
    <message>
        <source>Your variability at rest has been above your own month.</source>
        <translation>Ihre Variabilität in Ruhe lag zuletzt über Ihrem eigenen Monat.</translation>
    </message>
    <message>
        <source>Your variability at rest has been a little below your own month.</source>
        <translation>Ihre Variabilität in Ruhe lag zuletzt etwas unter Ihrem eigenen Monat.</translation>
    </message>
    <message>
        <source>Your variability at rest has been below your own month.</source>
        <translation>Ihre Variabilität in Ruhe lag zuletzt unter Ihrem eigenen Monat.</translation>
    </message>
    <message>
        <source>Your variability at rest shows no clear change from your own month.</source>
        <translation>Ihre Variabilität in Ruhe zeigt keine klare Änderung gegenüber Ihrem eigenen Monat.</translation>
    </message>
    <message>
        <source>{week} against {month} bpm; the difference is likely {low} to {high}.</source>
        <translation>{week} gegenüber {month} Schlägen pro Minute; der Unterschied liegt wahrscheinlich zwischen {low} und {high}.</translation>
    </message>
    <message>
        <source>{week} against {month} ms; the difference is likely {low} to {high} %.</source>
        <translation>{week} gegenüber {month} ms; der Unterschied liegt wahrscheinlich zwischen {low} und {high} %.</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>one day</source>
        <translation>einem Tag</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>In Ruhe</translation>
    </message>
    <message>
        <source>Resting heart rate, bpm</source>
        <translation>Ruhepuls, Schläge pro Minute</translation>
    </message>
    <message>
        <source>Variability at rest (RMSSD), ms</source>
        <translation>Variabilität in Ruhe (RMSSD), ms</translation>
    </message>
    <message>
        <source>Resting heart rate by day</source>
        <translation>Ruhepuls nach Tagen</translation>
    </message>
    <message>
        <source>Variability at rest by day</source>
        <translation>Variabilität in Ruhe nach Tagen</translation>
    </message>
    <message>
        <source>{week} of the last seven days beside {month} of the four weeks before them, the dashed line; unusual days left out.</source>
        <translation>{week} der letzten sieben Tage neben {month} aus den vier Wochen davor, der gestrichelten Linie; ohne ungewöhnliche Tage.</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>Schlaf</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>No check-in told of a tense place.</source>
        <translation>Kein Check-in nannte eine verspannte Stelle.</translation>
    </message>
    <message>
        <source>Show tension as</source>
        <translation>Verspannung zeigen als</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figur</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>Tension by place</source>
        <translation>Verspannung nach Stellen</translation>
    </message>
</context>
<context>
    <name>HomePlan</name>
    <message numerus="yes">
        <source>%n times a day</source>
        <translation>
            <numerusform>einmal am Tag</numerusform>
            <numerusform>%n-mal am Tag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days in a row.</source>
        <translation>
            <numerusform>%n Tag in Folge.</numerusform>
            <numerusform>%n Tage in Folge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Goal: %n minutes a day</source>
        <translation>
            <numerusform>Ziel: %n Minute am Tag</numerusform>
            <numerusform>Ziel: %n Minuten am Tag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>asked %n times</source>
        <translation>
            <numerusform>einmal gefragt</numerusform>
            <numerusform>%n-mal gefragt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>A plan for home</source>
        <translation>Ein Plan für zu Hause</translation>
    </message>
    <message>
        <source>In Biofeedback: Practise, “Open a plan from your practice…”, then choose the file. What you do ticks it off.</source>
        <translation>In Biofeedback: Üben, „Einen Plan aus Ihrer Praxis öffnen …“, dann die Datei wählen. Was Sie machen, hakt sich ab.</translation>
    </message>
    <message>
        <source>In Biofeedback: Practise, “Open a plan from your practice…”, then choose the file. The code holds the same words: whoever reads it with a phone can copy them and press “Paste a plan”. What you do ticks it off.</source>
        <translation>In Biofeedback: Üben, „Einen Plan aus Ihrer Praxis öffnen …“, dann die Datei wählen. Im Code stehen dieselben Worte: Wer ihn mit dem Telefon liest, kann sie kopieren und „Plan einfügen“ drücken. Was Sie machen, hakt sich ab.</translation>
    </message>
    <message>
        <source>To try at home</source>
        <translation>Für zu Hause</translation>
    </message>
    <message>
        <source>{times}, on {days}</source>
        <translation>{times}, {days}</translation>
    </message>
    <message>
        <source>{exercise}, {length}, {often}</source>
        <translation>{exercise}, {length}, {often}</translation>
    </message>
    <message>
        <source>From {begin} until {end}</source>
        <translation>Vom {begin} bis {end}</translation>
    </message>
    <message>
        <source>Until {end}</source>
        <translation>Bis {end}</translation>
    </message>
    <message>
        <source>From {begin}</source>
        <translation>Ab {begin}</translation>
    </message>
    <message>
        <source>done for today</source>
        <translation>für heute gemacht</translation>
    </message>
    <message>
        <source>{done} of {length}</source>
        <translation>{done} von {length}</translation>
    </message>
    <message>
        <source>{done} of {due}</source>
        <translation>{done} von {due}</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>Today’s goal is reached.</source>
        <translation>Das Ziel für heute ist erreicht.</translation>
    </message>
    <message>
        <source>{done} of {goal} minutes today.</source>
        <translation>Heute {done} von {goal} Minuten.</translation>
    </message>
    <message>
        <source>Several days in a row.</source>
        <translation>Mehrere Tage in Folge.</translation>
    </message>
    <message>
        <source>{exercise}: {before} before, {after} after ({times})</source>
        <translation>{exercise}: {before} vorher, {after} nachher ({times})</translation>
    </message>
    <message>
        <source>There is no demonstration of theirs yet.</source>
        <translation>Es gibt noch keine Vorführung.</translation>
    </message>
    <message>
        <source>One demonstration so far, on {day}.</source>
        <translation>Bisher eine Vorführung, am {day}.</translation>
    </message>
    <message>
        <source>1: {first}. 2: {second}. Two sessions differ for many reasons: time of day, coffee, sleep.</source>
        <translation>1: {first}. 2: {second}. Zwei Sitzungen unterscheiden sich aus vielen Gründen: Tageszeit, Kaffee, Schlaf.</translation>
    </message>
    <message>
        <source>Week of {day}</source>
        <translation>Woche ab {day}</translation>
    </message>
    <message>
        <source>nothing due, {minutes}</source>
        <translation>nichts dran, {minutes}</translation>
    </message>
    <message>
        <source>{done} of {due} times, {minutes}</source>
        <translation>{done} von {due} Mal, {minutes}</translation>
    </message>
    <message>
        <source>Time for something of your plan?</source>
        <translation>Zeit für etwas aus Ihrem Plan?</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>It waits in Practise, under Today.</source>
        <translation>Es wartet unter Üben, bei Heute.</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Free words</source>
        <translation>Freie Worte</translation>
    </message>
    <message>
        <source>What am I feeling?</source>
        <translation>Was fühle ich?</translation>
    </message>
    <message>
        <source>How do I want to feel instead?</source>
        <translation>Wie möchte ich mich stattdessen fühlen?</translation>
    </message>
    <message>
        <source>Three things I am grateful for</source>
        <translation>Drei Dinge, für die ich dankbar bin</translation>
    </message>
    <message>
        <source>What if …</source>
        <translation>Was, wenn …</translation>
    </message>
    <message>
        <source>And an answer to it</source>
        <translation>Und eine Antwort darauf</translation>
    </message>
    <message>
        <source>How likely is it, and what speaks against it?</source>
        <translation>Wie wahrscheinlich ist es, und was spricht dagegen?</translation>
    </message>
    <message>
        <source>If it did happen: what would I do first?</source>
        <translation>Wenn es einträte: Was täte ich zuerst?</translation>
    </message>
    <message>
        <source>What would I say to a friend with this worry?</source>
        <translation>Was würde ich jemandem sagen, der mir nahesteht und diese Sorge hat?</translation>
    </message>
</context>
<context>
    <name>JournalScreen</name>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the journal</source>
        <translation>Im Tagebuch suchen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Ältere zeigen</translation>
    </message>
    <message>
        <source>No entry has these words.</source>
        <translation>Kein Eintrag enthält diese Worte.</translation>
    </message>
    <message>
        <source>What you write here, or in a writing exercise, will stand in this place.</source>
        <translation>Was Sie hier oder in einer Schreibübung schreiben, steht dann an dieser Stelle.</translation>
    </message>
    <message>
        <source>Markdown (*.md);;Table (*.csv)</source>
        <translation>Markdown (*.md);;Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Export the journal</source>
        <translation>Tagebuch exportieren</translation>
    </message>
    <message>
        <source>journal.md</source>
        <translation>tagebuch.md</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Tagebuch</translation>
    </message>
    <message numerus="yes">
        <source>%n entries exported.</source>
        <translation>
            <numerusform>%n Eintrag exportiert.</numerusform>
            <numerusform>%n Einträge exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>In your own file on this computer. No figure reads it, and it goes into no report.</source>
        <translation>In Ihrer eigenen Datei auf diesem Computer. Keine Auswertung liest es, und es kommt in keinen Bericht.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Clients, in Demonstrate</source>
        <translation>Klienten, unter Vorführen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Close what is open, or one page back</source>
        <translation>Schließen, was offen ist, oder eine Seite zurück</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>To the next control, or the one before</source>
        <translation>Zum nächsten Bedienelement oder zum vorigen</translation>
    </message>
    <message>
        <source>Press what has the frame</source>
        <translation>Drücken, was den Rahmen hat</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Choose within a control, or move along a curve</source>
        <translation>In einem Bedienelement wählen oder einer Kurve folgen</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>Diese Übersicht</translation>
    </message>
    <message>
        <source>In an exercise</source>
        <translation>In einer Übung</translation>
    </message>
    <message>
        <source>Ask whether it should end; again, and it goes on</source>
        <translation>Fragen, ob sie enden soll; noch einmal, und sie geht weiter</translation>
    </message>
    <message>
        <source>In History</source>
        <translation>Im Verlauf</translation>
    </message>
    <message>
        <source>The day, week or month before or after</source>
        <translation>Der Tag, die Woche oder der Monat davor oder danach</translation>
    </message>
    <message>
        <source>Ten times as far along a curve</source>
        <translation>Zehnmal so weit auf einer Kurve</translation>
    </message>
    <message>
        <source>In a demonstration, in both windows</source>
        <translation>In einer Vorführung, in beiden Fenstern</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Next phase</source>
        <translation>Nächste Phase</translation>
    </message>
    <message>
        <source>Repeat the phase</source>
        <translation>Die Phase wiederholen</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Show or hide numbers</source>
        <translation>Zahlen zeigen oder ausblenden</translation>
    </message>
    <message>
        <source>On a scale</source>
        <translation>Auf einer Skala</translation>
    </message>
    <message>
        <source>Choose that step</source>
        <translation>Diese Stufe wählen</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Die Angabe zurücknehmen</translation>
    </message>
</context>
<context>
    <name>KeysScreen</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Changes at once; during a demonstration, when it has ended</source>
        <translation>Ändert sich sofort; während einer Vorführung, sobald sie zu Ende ist</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>the pace</source>
        <translation>der Takt</translation>
    </message>
    <message>
        <source>your breath, read from your heart</source>
        <translation>Ihr Atem, am Herzen abgelesen</translation>
    </message>
    <message>
        <source>your breath, read from the strap’s tilt</source>
        <translation>Ihr Atem, aus der Neigung des Gurts gelesen</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message numerus="yes">
        <source>Strap against check-ins, over the %n days up to here</source>
        <translation>
            <numerusform>Gurt und Check-ins im Vergleich, an %n Tag bis hierher</numerusform>
            <numerusform>Gurt und Check-ins im Vergleich, über die %n Tage bis hierher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions were asked of these days.</source>
        <translation>
            <numerusform>%n Frage wurde an diese Tage gestellt.</numerusform>
            <numerusform>%n Fragen wurden an diese Tage gestellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It takes %n more days with both the strap and a check-in.</source>
        <translation>
            <numerusform>Es braucht noch %n Tag mit Gurt und Check-in.</numerusform>
            <numerusform>Es braucht noch %n Tage mit Gurt und Check-in.</numerusform>
        </translation>
    </message>
    <message>
        <source>Does it hang together?</source>
        <translation>Hängt es zusammen?</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>Strap against check-ins, over three months up to here</source>
        <translation>Gurt und Check-ins im Vergleich, über drei Monate bis hierher</translation>
    </message>
    <message>
        <source>{when} {what}{fit}; this need not be the cause.</source>
        <translation>{when} {what}{fit}; das muss nicht die Ursache sein.</translation>
    </message>
    <message>
        <source>Strength {r}, between {low} and {high} (0 is none, 1 the most there can be)</source>
        <translation>Stärke {r}, zwischen {low} und {high} (0 ist keine, 1 die größtmögliche)</translation>
    </message>
    <message>
        <source>Nothing clear yet.</source>
        <translation>Noch nichts Klares.</translation>
    </message>
    <message>
        <source>It takes more days with both the strap and a check-in.</source>
        <translation>Es braucht mehr Tage mit Gurt und Check-in.</translation>
    </message>
    <message>
        <source>What you told was nearly the same on all days, so nothing can be held against it.</source>
        <translation>Ihre Angaben waren an fast allen Tagen gleich, daher lässt sich nichts damit vergleichen.</translation>
    </message>
    <message>
        <source>More days with strap and check-in make the answers surer.</source>
        <translation>Mehr Tage mit Gurt und Check-in machen die Antworten sicherer.</translation>
    </message>
    <message>
        <source>Weekends and slow changes are taken out first, and all questions are counted together.</source>
        <translation>Wochenenden und langsame Veränderungen werden vorher herausgerechnet, und alle Fragen zählen zusammen.</translation>
    </message>
    <message>
        <source>Of a hundred people without any link, fewer than five are told of one.</source>
        <translation>Von hundert Menschen ohne jeden Zusammenhang bekommen weniger als fünf einen genannt.</translation>
    </message>
    <message>
        <source>A link that is there may still not show. What goes together need not be cause and effect.</source>
        <translation>Ein Zusammenhang, den es gibt, kann dennoch verborgen bleiben. Was zusammen auftritt, muss nicht Ursache und Wirkung sein.</translation>
    </message>
    <message>
        <source>On days with more raised time</source>
        <translation>An Tagen mit mehr erhöhter Zeit</translation>
    </message>
    <message>
        <source>On days with faster breath</source>
        <translation>An Tagen mit schnellerem Atem</translation>
    </message>
    <message>
        <source>On days with more leaning</source>
        <translation>An Tagen mit mehr Neigung</translation>
    </message>
    <message>
        <source>When arousal was higher in the hour before,</source>
        <translation>Wenn die Aktivierung in der Stunde davor höher war,</translation>
    </message>
    <message>
        <source>On the day after one with more raised time</source>
        <translation>Am Tag nach einem mit mehr erhöhter Zeit</translation>
    </message>
    <message>
        <source>On the day after one with faster breath</source>
        <translation>Am Tag nach einem mit schnellerem Atem</translation>
    </message>
    <message>
        <source>On the day after one with more leaning</source>
        <translation>Am Tag nach einem mit mehr Neigung</translation>
    </message>
    <message>
        <source>you told of more tension</source>
        <translation>gaben Sie mehr Spannung an</translation>
    </message>
    <message>
        <source>you told of less tension</source>
        <translation>gaben Sie weniger Spannung an</translation>
    </message>
    <message>
        <source>you told of more tension here: {place}</source>
        <translation>gaben Sie hier mehr Spannung an: {place}</translation>
    </message>
    <message>
        <source>you told of less tension here: {place}</source>
        <translation>gaben Sie hier weniger Spannung an: {place}</translation>
    </message>
    <message>
        <source>your mood was better</source>
        <translation>war Ihre Stimmung besser</translation>
    </message>
    <message>
        <source>your mood was lower</source>
        <translation>war Ihre Stimmung gedrückter</translation>
    </message>
    <message>
        <source>the night before was longer</source>
        <translation>war die Nacht davor länger</translation>
    </message>
    <message>
        <source>the night before was shorter</source>
        <translation>war die Nacht davor kürzer</translation>
    </message>
    <message>
        <source>you slept better afterwards</source>
        <translation>schliefen Sie danach besser</translation>
    </message>
    <message>
        <source>you slept worse afterwards</source>
        <translation>schliefen Sie danach schlechter</translation>
    </message>
    <message>
        <source>you had slept better</source>
        <translation>hatten Sie besser geschlafen</translation>
    </message>
    <message>
        <source>you had slept worse</source>
        <translation>hatten Sie schlechter geschlafen</translation>
    </message>
    <message>
        <source> ({n} of {all} check-ins fit)</source>
        <translation> ({n} von {all} Check-ins passen)</translation>
    </message>
    <message>
        <source> ({n} of {all} days fit)</source>
        <translation> ({n} von {all} Tagen passen)</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Look and reading</source>
        <translation>Aussehen und Lesen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reduziert</translation>
    </message>
    <message>
        <source>Hide numbers</source>
        <translation>Zahlen verbergen</translation>
    </message>
    <message>
        <source>Reduced: rings and pacer hardly move, words and tones lead</source>
        <translation>Reduziert: Ringe und Taktgeber bewegen sich kaum, Worte und Töne führen</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Words take their place</source>
        <translation>Worte treten an ihre Stelle</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Alle Tasten zeigen</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Or press ? anywhere</source>
        <translation>Oder überall ? drücken</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>A simulated person; nothing is recorded</source>
        <translation>Eine simulierte Person; nichts wird aufgezeichnet</translation>
    </message>
    <message>
        <source>Demo: an invented person with an invented month. Nothing of it was measured.</source>
        <translation>Demo: eine erfundene Person mit einem erfundenen Monat. Nichts davon wurde gemessen.</translation>
    </message>
    <message>
        <source>Biofeedback</source>
        <translation>Biofeedback</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>Demonstrate</source>
        <translation>Vorführen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Tagebuch</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Paused: nothing will be asked for now.</source>
        <translation>Pausiert: Vorerst wird nichts gefragt.</translation>
    </message>
    <message>
        <source>Paused until {time}: nothing will be asked.</source>
        <translation>Pause bis {time}: Es wird nichts gefragt.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Wieder fragen</translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message>
        <source>A good moment for a pause?</source>
        <translation>Passt jetzt eine Pause?</translation>
    </message>
    <message>
        <source>Time to let the shoulders drop?</source>
        <translation>Zeit, die Schultern sinken zu lassen?</translation>
    </message>
    <message>
        <source>Time to get up for a moment?</source>
        <translation>Zeit, kurz aufzustehen?</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
</context>
<context>
    <name>NowScreen</name>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
</context>
<context>
    <name>OtherChoices</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>All exercises</source>
        <translation>Alle Übungen</translation>
    </message>
</context>
<context>
    <name>OwnBreathEditor</name>
    <message>
        <source>All exercises</source>
        <translation>Alle Übungen</translation>
    </message>
    <message>
        <source>Name of the pattern</source>
        <translation>Name des Musters</translation>
    </message>
    <message>
        <source>A name, as “Evening”</source>
        <translation>Ein Name, etwa „Abend“</translation>
    </message>
    <message>
        <source>Breathe in</source>
        <translation>Einatmen</translation>
    </message>
    <message>
        <source>Hold after breathing in</source>
        <translation>Halten nach dem Einatmen</translation>
    </message>
    <message>
        <source>Breathe out</source>
        <translation>Ausatmen</translation>
    </message>
    <message>
        <source>Rest after breathing out</source>
        <translation>Ruhen nach dem Ausatmen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete it for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>A breathing pattern of your own</source>
        <translation>Ein eigenes Atemmuster</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Ruhen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>OwnRings</name>
    <message>
        <source>Your rings</source>
        <translation>Ihre Ringe</translation>
    </message>
</context>
<context>
    <name>Pace</name>
    <message>
        <source>Your pace is at or below {rate} breaths a minute.</source>
        <translation>Ihr Tempo liegt bei {rate} Atemzügen pro Minute oder darunter.</translation>
    </message>
    <message>
        <source>Your pace is at or above {rate} breaths a minute.</source>
        <translation>Ihr Tempo liegt bei {rate} Atemzügen pro Minute oder darüber.</translation>
    </message>
    <message>
        <source>Your pace is about {rate} breaths a minute.</source>
        <translation>Ihr Tempo liegt bei etwa {rate} Atemzügen pro Minute.</translation>
    </message>
    <message>
        <source>Your pace may be about {rate} breaths a minute.</source>
        <translation>Ihr Tempo liegt vielleicht bei etwa {rate} Atemzügen pro Minute.</translation>
    </message>
    <message>
        <source>Your pace may be at or below {rate} breaths a minute.</source>
        <translation>Ihr Tempo liegt vielleicht bei {rate} Atemzügen pro Minute oder darunter.</translation>
    </message>
    <message>
        <source>Your pace may be at or above {rate} breaths a minute.</source>
        <translation>Ihr Tempo liegt vielleicht bei {rate} Atemzügen pro Minute oder darüber.</translation>
    </message>
    <message>
        <source>It was {edge} of those that were breathed. Resonance breathing uses it from now on.</source>
        <translation>Es war {edge} der geatmeten Tempos. Die Resonanzatmung nutzt es von nun an.</translation>
    </message>
    <message>
        <source>the slowest</source>
        <translation>das langsamste</translation>
    </message>
    <message>
        <source>the fastest</source>
        <translation>das schnellste</translation>
    </message>
    <message>
        <source>Resonance breathing uses it from now on. It can drift; look again in two weeks.</source>
        <translation>Die Resonanzatmung verwendet es ab jetzt. Es kann sich verschieben; schauen Sie in zwei Wochen wieder.</translation>
    </message>
    <message>
        <source>The next likely one is {other}. Take whichever feels easier, and try again another day.</source>
        <translation>Am nächsten kommt {other}. Nehmen Sie, was leichter fällt, und versuchen Sie es an einem anderen Tag wieder.</translation>
    </message>
    <message>
        <source>There your heart swung furthest with the breath, from low to high.</source>
        <translation>Dort schwang Ihr Herz mit dem Atem am weitesten.</translation>
    </message>
    <message>
        <source>How far the heart swings and how closely it follows the breath meet there; at {rate} it swung further.</source>
        <translation>Dort treffen sich, wie weit das Herz schwingt und wie dicht es dem Atem folgt; bei {rate} schwang es weiter.</translation>
    </message>
    <message>
        <source>How sure: sure</source>
        <translation>Wie sicher: sicher</translation>
    </message>
    <message>
        <source>How sure: fairly</source>
        <translation>Wie sicher: ziemlich</translation>
    </message>
    <message>
        <source>How sure: not very</source>
        <translation>Wie sicher: nicht sehr</translation>
    </message>
    <message>
        <source>How far your heart swung at each pace, beats a minute from low to high</source>
        <translation>Wie weit Ihr Herz in jedem Tempo schwang, Schläge pro Minute vom tiefsten zum höchsten Wert</translation>
    </message>
    <message>
        <source>How far your heart swung at each pace</source>
        <translation>Wie weit Ihr Herz in jedem Tempo schwang</translation>
    </message>
    <message>
        <source>{rate}: not clear</source>
        <translation>{rate}: nicht klar</translation>
    </message>
    <message>
        <source>most</source>
        <translation>am weitesten</translation>
    </message>
    <message>
        <source>less</source>
        <translation>weniger weit</translation>
    </message>
    <message>
        <source>{rate}: {n} beats a minute from low to high</source>
        <translation>{rate}: {n} Schläge pro Minute vom tiefsten zum höchsten Wert</translation>
    </message>
</context>
<context>
    <name>PaceResult</name>
    <message>
        <source>Practise at this pace</source>
        <translation>In diesem Tempo üben</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Well done.</source>
        <translation>Gut gemacht.</translation>
    </message>
    <message>
        <source>Looking at how your heart answered.</source>
        <translation>Es wird geschaut, wie Ihr Herz geantwortet hat.</translation>
    </message>
    <message>
        <source>The signal was not clear enough to tell this time.</source>
        <translation>Das Signal war diesmal nicht klar genug für eine Aussage.</translation>
    </message>
    <message>
        <source>Moist pads and sitting still help. About six breaths a minute suits most people.</source>
        <translation>Feuchte Elektroden und ruhiges Sitzen helfen. Etwa sechs Atemzüge pro Minute passen für die meisten.</translation>
    </message>
</context>
<context>
    <name>PageFile</name>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}</source>
        <translation>{file} kann nicht geschrieben werden: {why}</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Gespeichert als {file}.</translation>
    </message>
    <message>
        <source>Without the logo: {why}</source>
        <translation>Ohne das Logo: {why}</translation>
    </message>
    <message>
        <source>{file} is saved, but nothing on this computer opens it.</source>
        <translation>{file} ist gespeichert, doch nichts auf diesem Rechner öffnet es.</translation>
    </message>
    <message>
        <source>Save the page</source>
        <translation>Die Seite speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>PassphraseCard</name>
    <message>
        <source>Set a passphrase</source>
        <translation>Passphrase festlegen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Passphrase until now, or recovery code</source>
        <translation>Bisherige Passphrase oder Wiederherstellungscode</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Noch einmal dieselbe</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Eingabe anzeigen</translation>
    </message>
    <message>
        <source>Save as text</source>
        <translation>Als Text speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Your recordings are encrypted; the program asks for it when it starts.</source>
        <translation>Ihre Aufzeichnungen sind verschlüsselt; das Programm fragt beim Start danach.</translation>
    </message>
    <message>
        <source>None: whoever can read this disk can read your recordings.</source>
        <translation>Keine: Wer diesen Datenträger lesen kann, kann Ihre Aufzeichnungen lesen.</translation>
    </message>
    <message>
        <source>At least 8 characters; several words are better. A forgotten passphrase cannot be replaced: whoever loses passphrase and recovery code loses these recordings, and nobody can open them.</source>
        <translation>Mindestens 8 Zeichen; mehrere Wörter sind besser. Eine vergessene Passphrase lässt sich nicht ersetzen: Wer Passphrase und Wiederherstellungscode verliert, verliert diese Aufzeichnungen, und niemand kann sie öffnen.</translation>
    </message>
    <message>
        <source>Your recordings are then stored without encryption again.</source>
        <translation>Ihre Aufzeichnungen werden dann wieder unverschlüsselt gespeichert.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>I have saved or printed the code, or written it down</source>
        <translation>Ich habe den Code gespeichert, gedruckt oder aufgeschrieben</translation>
    </message>
    <message>
        <source>This recovery code opens your recordings when the passphrase is forgotten. It is shown this once and kept nowhere: print it, save it on another medium or write it down, away from this computer. Copies and backups made before stay readable.</source>
        <translation>Dieser Wiederherstellungscode öffnet Ihre Aufzeichnungen, wenn die Passphrase vergessen ist. Er wird nur dieses eine Mal gezeigt und nirgends aufbewahrt: Drucken Sie ihn, speichern Sie ihn auf einem anderen Datenträger oder schreiben Sie ihn auf, fern von diesem Computer. Frühere Kopien und Sicherungen bleiben lesbar.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>Passphrase entfernen</translation>
    </message>
    <message>
        <source>Encrypt now</source>
        <translation>Jetzt verschlüsseln</translation>
    </message>
    <message>
        <source>That is shorter than 8 characters.</source>
        <translation>Das sind weniger als 8 Zeichen.</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Die beiden sind noch nicht gleich.</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Wohin?</translation>
    </message>
    <message>
        <source>Recovery code of my biofeedback recordings:

{code}
</source>
        <translation>Wiederherstellungscode meiner Biofeedback-Aufzeichnungen:

{code}
</translation>
    </message>
    <message>
        <source>Saved in {file}.</source>
        <translation>Gespeichert in {file}.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>That is neither the passphrase nor the recovery code. Nothing was changed.</source>
        <translation>Das ist weder die Passphrase noch der Wiederherstellungscode. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>That did not work: {why}.</source>
        <translation>Das hat nicht geklappt: {why}.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>An invented person</source>
        <translation>Eine erfundene Person</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Ich</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Everything stays on this computer. A pseudonym is enough; a name is never needed.</source>
        <translation>Alles bleibt auf diesem Computer. Ein Pseudonym genügt; ein Name ist nie nötig.</translation>
    </message>
    <message>
        <source>Export a person</source>
        <translation>Eine Person exportieren</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Look at their days</source>
        <translation>Deren Tage ansehen</translation>
    </message>
    <message>
        <source>Look at your days</source>
        <translation>Ihre Tage ansehen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Plan for home</source>
        <translation>Plan für zu Hause</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Yes, erase everything of theirs</source>
        <translation>Ja, alles von dieser Person löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Note their consent</source>
        <translation>Einverständnis notieren</translation>
    </message>
    <message>
        <source>Withdraw consent</source>
        <translation>Einverständnis zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>%n recordings</source>
        <translation>
            <numerusform>%n Aufnahme</numerusform>
            <numerusform>%n Aufnahmen</numerusform>
        </translation>
    </message>
    <message>
        <source>last on {day}</source>
        <translation>zuletzt am {day}</translation>
    </message>
    <message>
        <source>agreed on {day}</source>
        <translation>zugestimmt am {day}</translation>
    </message>
    <message>
        <source>no consent noted</source>
        <translation>kein Einverständnis notiert</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Gespeichert als {file}</translation>
    </message>
    <message>
        <source>Pseudonym of {name}</source>
        <translation>Pseudonym von {name}</translation>
    </message>
</context>
<context>
    <name>PhaseRow</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Phase {n}: kind</source>
        <translation>Phase {n}: Art</translation>
    </message>
    <message>
        <source>Phase {n}: what is done</source>
        <translation>Phase {n}: was gemacht wird</translation>
    </message>
    <message>
        <source>Phase {n}: minutes</source>
        <translation>Phase {n}: Minuten</translation>
    </message>
    <message>
        <source>Remove phase {n}</source>
        <translation>Phase {n} entfernen</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
</context>
<context>
    <name>PlanEditor</name>
    <message>
        <source>Add an exercise</source>
        <translation>Übung hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes a day</source>
        <translation>
            <numerusform>%n Minute am Tag</numerusform>
            <numerusform>%n Minuten am Tag</numerusform>
        </translation>
    </message>
    <message>
        <source>No goal in minutes</source>
        <translation>Kein Ziel in Minuten</translation>
    </message>
    <message>
        <source>Without an end</source>
        <translation>Ohne Ende</translation>
    </message>
    <message numerus="yes">
        <source>%n weeks, until {day}</source>
        <translation>
            <numerusform>%n Woche, bis {day}</numerusform>
            <numerusform>%n Wochen, bis {day}</numerusform>
        </translation>
    </message>
    <message>
        <source>Goal, minutes a day</source>
        <translation>Ziel, Minuten am Tag</translation>
    </message>
    <message>
        <source>How long the plan goes</source>
        <translation>Wie lange der Plan geht</translation>
    </message>
    <message>
        <source>A note, such as: sitting, stop if you feel dizzy</source>
        <translation>Eine Notiz, etwa: im Sitzen, bei Schwindel aufhören</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Goal and end</source>
        <translation>Ziel und Ende</translation>
    </message>
</context>
<context>
    <name>PlanOffer</name>
    <message>
        <source>It takes the place of the plan that you follow now.</source>
        <translation>Er tritt an die Stelle des Plans, dem Sie jetzt folgen.</translation>
    </message>
    <message>
        <source>Follow this plan</source>
        <translation>Diesem Plan folgen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>A plan from {practice}</source>
        <translation>Ein Plan von {practice}</translation>
    </message>
    <message>
        <source>A plan for home</source>
        <translation>Ein Plan für zu Hause</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>The pseudonym goes into the file</source>
        <translation>Das Pseudonym kommt in die Datei</translation>
    </message>
    <message>
        <source>Save the file…</source>
        <translation>Datei speichern …</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>What they brought back…</source>
        <translation>Was mitgebracht wurde …</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Put it on their page</source>
        <translation>Auf die Seite setzen</translation>
    </message>
    <message>
        <source>A plan for {name}</source>
        <translation>Ein Plan für {name}</translation>
    </message>
    <message>
        <source>Not yet: {why}.</source>
        <translation>Noch nicht: {why}.</translation>
    </message>
    <message>
        <source>Plans (*{ending})</source>
        <translation>Pläne (*{ending})</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}</source>
        <translation>{file} lässt sich nicht schreiben: {why}</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Gespeichert als {file}</translation>
    </message>
    <message>
        <source>It stands on their page now, under “To try at home”.</source>
        <translation>Er steht jetzt auf der Seite, unter „Für zu Hause“.</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>To try at home</source>
        <translation>Für zu Hause</translation>
    </message>
    <message>
        <source>They open the file in their own Biofeedback, under Practise; nothing is sent. What they do ticks it off.</source>
        <translation>Die Datei wird im eigenen Biofeedback geöffnet, unter Üben; nichts wird verschickt. Was gemacht wird, hakt sich ab.</translation>
    </message>
</context>
<context>
    <name>PlannedRow</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Exercise {n}</source>
        <translation>Übung {n}</translation>
    </message>
    <message>
        <source>Exercise {n}: how long</source>
        <translation>Übung {n}: wie lange</translation>
    </message>
    <message>
        <source>Exercise {n}: how often a day</source>
        <translation>Übung {n}: wie oft am Tag</translation>
    </message>
    <message>
        <source>Remove exercise {n}</source>
        <translation>Übung {n} entfernen</translation>
    </message>
    <message>
        <source>Exercise {n}: on {day}</source>
        <translation>Übung {n}: am {day}</translation>
    </message>
</context>
<context>
    <name>Posture</name>
    <message>
        <source>Upright</source>
        <translation>Aufrecht</translation>
    </message>
    <message>
        <source>Leaning forward from your own upright</source>
        <translation>Nach vorn geneigt gegenüber Ihrer aufrechten Haltung</translation>
    </message>
    <message>
        <source>Leaning back from your own upright</source>
        <translation>Nach hinten geneigt gegenüber Ihrer aufrechten Haltung</translation>
    </message>
    <message>
        <source>Leaning sideways from your own upright</source>
        <translation>Zur Seite geneigt gegenüber Ihrer aufrechten Haltung</translation>
    </message>
    <message>
        <source>Lying</source>
        <translation>Liegend</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Posture: cannot tell</source>
        <translation>Haltung: nicht erkennbar</translation>
    </message>
    <message>
        <source>Leaning</source>
        <translation>Geneigt</translation>
    </message>
    <message>
        <source>Leaning from your own upright</source>
        <translation>Geneigt gegenüber Ihrer aufrechten Haltung</translation>
    </message>
</context>
<context>
    <name>PostureLine</name>
    <message>
        <source>This is my upright</source>
        <translation>So sitze ich aufrecht</translation>
    </message>
    <message>
        <source>Sit upright as is comfortable, and keep still for ten seconds: posture is told from there.</source>
        <translation>Sitzen Sie aufrecht, so wie es bequem ist, und halten Sie zehn Sekunden still: Von dort aus wird die Haltung bestimmt.</translation>
    </message>
    <message>
        <source>Noted: this is your upright.</source>
        <translation>Gemerkt: So sitzen Sie aufrecht.</translation>
    </message>
    <message>
        <source>Sit upright as is comfortable, and keep still: {n} s</source>
        <translation>Bequem aufrecht sitzen und still halten: {n} s</translation>
    </message>
    <message>
        <source>Keep still for a moment more.</source>
        <translation>Bitte noch einen Moment still halten.</translation>
    </message>
    <message>
        <source>Not noted: too much movement, or the strap gives no clear reading.</source>
        <translation>Nicht gemerkt: zu viel Bewegung, oder der Gurt misst nicht klar.</translation>
    </message>
</context>
<context>
    <name>PracticeStep</name>
    <message>
        <source>Name of your practice</source>
        <translation>Name Ihrer Praxis</translation>
    </message>
    <message>
        <source>Showing it to clients</source>
        <translation>Klienten etwas zeigen</translation>
    </message>
    <message>
        <source>A client sees on a second screen how their own body answers: rest, a small task, then slow breathing. You lead it from this window, and hand over a page at the end.</source>
        <translation>Auf einem zweiten Bildschirm sieht ein Klient, wie der eigene Körper antwortet: Ruhe, eine kleine Aufgabe, dann langsames Atmen. Sie leiten es von diesem Fenster aus und geben am Ende eine Seite mit.</translation>
    </message>
    <message>
        <source>It stands on the page you hand over. You can leave it empty.</source>
        <translation>Er steht auf der Seite, die Sie mitgeben. Sie können ihn leer lassen.</translation>
    </message>
    <message>
        <source>They agree first</source>
        <translation>Zuerst die Zustimmung</translation>
    </message>
    <message>
        <source>Nothing of a client is recorded before you have ticked that they agreed; the day is kept.</source>
        <translation>Von einem Klienten wird nichts aufgezeichnet, bevor Sie die Zustimmung angekreuzt haben; der Tag wird festgehalten.</translation>
    </message>
    <message>
        <source>A pseudonym is enough. All stays on this computer; each client can be erased at any time.</source>
        <translation>Ein Pseudonym genügt. Alles bleibt auf diesem Computer; jeder Klient kann jederzeit gelöscht werden.</translation>
    </message>
    <message>
        <source>Tell them before the task that they may stop at any moment.</source>
        <translation>Sagen Sie vor der Aufgabe, dass jederzeit aufgehört werden kann.</translation>
    </message>
</context>
<context>
    <name>Practise</name>
    <message>
        <source>a chair</source>
        <translation>einen Stuhl</translation>
    </message>
    <message>
        <source>room on the floor</source>
        <translation>Platz am Boden</translation>
    </message>
    <message>
        <source>a free wall</source>
        <translation>eine freie Wand</translation>
    </message>
    <message>
        <source>a rolled mat</source>
        <translation>eine gerollte Matte</translation>
    </message>
    <message>
        <source>a heat pack</source>
        <translation>ein Wärmekissen</translation>
    </message>
    <message>
        <source>cool water</source>
        <translation>kühles Wasser</translation>
    </message>
    <message>
        <source>paper and pen</source>
        <translation>Papier und Stift</translation>
    </message>
    <message>
        <source>room to walk</source>
        <translation>Platz zum Gehen</translation>
    </message>
    <message>
        <source>Breathing</source>
        <translation>Atmen</translation>
    </message>
    <message>
        <source>Muscles</source>
        <translation>Muskeln</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Achtsamkeit</translation>
    </message>
    <message>
        <source>Warm and cool</source>
        <translation>Warm und kühl</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>To calm</source>
        <translation>Zum Beruhigen</translation>
    </message>
    <message>
        <source>To loosen</source>
        <translation>Zum Lockern</translation>
    </message>
    <message>
        <source>For sleep</source>
        <translation>Zum Schlafen</translation>
    </message>
    <message>
        <source>To focus</source>
        <translation>Zum Sammeln</translation>
    </message>
    <message>
        <source>Neck</source>
        <translation>Nacken</translation>
    </message>
    <message>
        <source>Shoulders</source>
        <translation>Schultern</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Rücken</translation>
    </message>
    <message>
        <source>Jaw</source>
        <translation>Kiefer</translation>
    </message>
    <message>
        <source>Chest</source>
        <translation>Brust</translation>
    </message>
    <message>
        <source>Belly</source>
        <translation>Bauch</translation>
    </message>
    <message>
        <source>Hips</source>
        <translation>Hüften</translation>
    </message>
    <message>
        <source>Your pace: {rate} breaths a minute.</source>
        <translation>Ihr Tempo: {rate} Atemzüge pro Minute.</translation>
    </message>
    <message>
        <source>You told of: {places}</source>
        <translation>Sie nannten: {places}</translation>
    </message>
    <message>
        <source>Has helped you most</source>
        <translation>Hat Ihnen am meisten geholfen</translation>
    </message>
    <message>
        <source>Has helped you before</source>
        <translation>Hat Ihnen schon geholfen</translation>
    </message>
    <message>
        <source>Quiet, for a late hour</source>
        <translation>Ruhig, für den späten Abend</translation>
    </message>
    <message>
        <source>An easy way to begin</source>
        <translation>Ein leichter Anfang</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>The out-breath is at least as long as the in-breath.</source>
        <translation>Das Ausatmen dauert mindestens so lange wie das Einatmen.</translation>
    </message>
    <message>
        <source>One breath takes at least 5 seconds here. Make a phase longer.</source>
        <translation>Ein Atemzug dauert hier mindestens 5 Sekunden. Verlängern Sie eine Phase.</translation>
    </message>
    <message>
        <source>One breath takes at most 16 seconds here. Make a phase shorter.</source>
        <translation>Ein Atemzug dauert hier höchstens 16 Sekunden. Verkürzen Sie eine Phase.</translation>
    </message>
    <message>
        <source>A pause lasts at most 4 seconds.</source>
        <translation>Eine Pause dauert höchstens 4 Sekunden.</translation>
    </message>
    <message>
        <source>What you told of yourself speaks against this one. Without pauses, or quicker, it may suit you.</source>
        <translation>Was Sie von sich erzählt haben, spricht gegen dieses Muster. Ohne Pausen oder schneller passt es vielleicht.</translation>
    </message>
    <message>
        <source>{rate} breaths a minute. No pause is longer than 4 seconds.</source>
        <translation>{rate} Atemzüge pro Minute. Keine Pause dauert länger als 4 Sekunden.</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>That did not work: {why}.</source>
        <translation>Das hat nicht geklappt: {why}.</translation>
    </message>
    <message>
        <source>The session could not be opened: {why}. Try to start again.</source>
        <translation>Die Sitzung konnte nicht geöffnet werden: {why}. Versuchen Sie, neu zu beginnen.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing is recorded. Free some space.</source>
        <translation>Der Datenträger ist voll, darum wird nichts aufgezeichnet. Schaffen Sie etwas Platz.</translation>
    </message>
    <message>
        <source>Another program holds the recording. It goes on by itself.</source>
        <translation>Ein anderes Programm hält die Aufnahme fest. Es geht von selbst weiter.</translation>
    </message>
    <message>
        <source>The data folder cannot be written, so nothing is recorded.</source>
        <translation>In den Datenordner kann nicht geschrieben werden, darum wird nichts aufgezeichnet.</translation>
    </message>
    <message>
        <source>The recording’s file is damaged, so nothing is recorded: {why}. Put a backup in its place, or begin under another name.</source>
        <translation>Die Datei der Aufzeichnung ist beschädigt, deshalb wird nichts aufgezeichnet: {why}. Legen Sie eine Sicherung an ihre Stelle, oder beginnen Sie unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>The disk is slow: {why}. Nothing is lost while this window is open.</source>
        <translation>Der Datenträger ist langsam: {why}. Solange dieses Fenster offen ist, geht nichts verloren.</translation>
    </message>
    <message>
        <source>Recording failed: {why}. It is tried again; if this stays, close the program and start it again.</source>
        <translation>Die Aufzeichnung ist fehlgeschlagen: {why}. Es wird weiter versucht; wenn das so bleibt, schließen Sie das Programm und starten Sie es neu.</translation>
    </message>
    <message>
        <source>{why}. It was put back and nothing is lost. If a program copies or syncs the data folder, let it leave that out.</source>
        <translation>{why}. Die Datei wurde zurückgelegt, nichts ist verloren. Falls ein Programm den Datenordner kopiert oder abgleicht, nehmen Sie ihn davon aus.</translation>
    </message>
    <message>
        <source>{why}, and recording goes on. A backup may hold the rest; let no other program write there.</source>
        <translation>{why}, und die Aufzeichnung geht weiter. Vielleicht enthält eine Sicherung den Rest; lassen Sie kein anderes Programm dort schreiben.</translation>
    </message>
    <message>
        <source>The last seconds of the session before could not be stored: {why}. What was stored is kept.</source>
        <translation>Die letzten Sekunden der vorigen Sitzung konnten nicht gespeichert werden: {why}. Was gespeichert wurde, bleibt.</translation>
    </message>
    <message>
        <source>The last session ended abruptly. What was recorded is kept.</source>
        <translation>Die letzte Sitzung endete plötzlich. Was aufgezeichnet war, ist erhalten.</translation>
    </message>
    <message>
        <source>Something in this window went wrong. The session goes on.</source>
        <translation>In diesem Fenster ging etwas schief. Die Sitzung läuft weiter.</translation>
    </message>
    <message>
        <source>The connection to straps had stopped and was started again. The recording goes on.</source>
        <translation>Die Verbindung zu Gurten war stehen geblieben und wurde neu gestartet. Die Aufnahme läuft weiter.</translation>
    </message>
    <message>
        <source>The strap could not be remembered: {why}. The session goes on; next time, choose it again.</source>
        <translation>Der Gurt konnte nicht gemerkt werden: {why}. Die Sitzung geht weiter; wählen Sie ihn das nächste Mal neu aus.</translation>
    </message>
    <message>
        <source>A part of the analysis failed: {why}. The session goes on.</source>
        <translation>Ein Teil der Auswertung ist ausgefallen: {why}. Die Sitzung läuft weiter.</translation>
    </message>
    <message>
        <source>The analysis has stood still for {why}; what the strap sends is still recorded. If it does not go on, close the program and start it again.</source>
        <translation>Die Auswertung steht seit {why} still; was der Gurt sendet, wird weiter aufgenommen. Falls sie nicht weitergeht, schließen Sie das Programm und starten Sie es neu.</translation>
    </message>
    <message>
        <source>The analysis goes on.</source>
        <translation>Die Auswertung geht weiter.</translation>
    </message>
    <message>
        <source>The analysis had stopped and was started again. What the strap sent is recorded.</source>
        <translation>Die Auswertung war stehen geblieben und wurde neu gestartet. Was der Gurt gesendet hat, ist aufgenommen.</translation>
    </message>
    <message>
        <source>It is recorded again.</source>
        <translation>Es wird wieder aufgezeichnet.</translation>
    </message>
    <message>
        <source>Recording is interrupted: {why}. The session goes on and it is tried again; if that does not help, look after the disk.</source>
        <translation>Die Aufzeichnung ist unterbrochen: {why}. Die Sitzung läuft weiter, und es wird erneut versucht; hilft das nicht, sehen Sie nach dem Datenträger.</translation>
    </message>
</context>
<context>
    <name>Prompt</name>
    <message>
        <source>A good moment for a pause?</source>
        <translation>Passt jetzt eine Pause?</translation>
    </message>
    <message>
        <source>Time to let the shoulders drop?</source>
        <translation>Zeit, die Schultern sinken zu lassen?</translation>
    </message>
    <message>
        <source>Time to get up for a moment?</source>
        <translation>Zeit, kurz aufzustehen?</translation>
    </message>
    <message>
        <source>You told of: {places}.</source>
        <translation>Sie nannten: {places}.</translation>
    </message>
</context>
<context>
    <name>PromptCard</name>
    <message>
        <source>A good moment for a pause?</source>
        <translation>Passt jetzt eine Pause?</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>I wasn’t tense</source>
        <translation>Nicht angespannt</translation>
    </message>
    <message>
        <source>Pause 1 h</source>
        <translation>1 h Pause</translation>
    </message>
    <message>
        <source>Feel unwell?</source>
        <translation>Nicht wohl?</translation>
    </message>
    <message>
        <source>Why now</source>
        <translation>Warum jetzt</translation>
    </message>
</context>
<context>
    <name>PromptsPage</name>
    <message>
        <source>Prompts</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>When arousal stays raised while you sit still, Biofeedback can offer a short exercise.</source>
        <translation>Bleibt die Aktivierung erhöht, während Sie ruhig sitzen, kann Biofeedback eine kurze Übung anbieten.</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>Zurückhaltend</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Responsive</source>
        <translation>Aufmerksam</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Empfindlichkeit</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeiten</translation>
    </message>
    <message>
        <source>Ask on</source>
        <translation>Fragen am</translation>
    </message>
    <message>
        <source>Show a notification</source>
        <translation>Benachrichtigung zeigen</translation>
    </message>
    <message>
        <source>Remind me to reset my posture</source>
        <translation>An die Haltung erinnern</translation>
    </message>
    <message>
        <source>Remind me to get up</source>
        <translation>Ans Aufstehen erinnern</translation>
    </message>
    <message>
        <source>Remind me to check in</source>
        <translation>An das Eintragen erinnern</translation>
    </message>
    <message>
        <source>Remind me of my plan</source>
        <translation>An meinen Plan erinnern</translation>
    </message>
    <message>
        <source>Your day in short</source>
        <translation>Ihr Tag in Kürze</translation>
    </message>
    <message>
        <source>Tell me when it is ready</source>
        <translation>Sagen, wenn er bereit ist</translation>
    </message>
    <message>
        <source>After a day with the strap, you see here when each would have asked.</source>
        <translation>Nach einem Tag mit dem Gurt sehen Sie hier, wann jede Stufe gefragt hätte.</translation>
    </message>
    <message numerus="yes">
        <source>Over the last seven days, {name} would have asked %n times.</source>
        <translation>
            <numerusform>In den letzten sieben Tagen hätte es ({name}) einmal gefragt.</numerusform>
            <numerusform>In den letzten sieben Tagen hätte es ({name}) %n Mal gefragt.</numerusform>
        </translation>
    </message>
    <message>
        <source>With 0 a day it will watch, but never ask.</source>
        <translation>Mit 0 am Tag schaut es zu, fragt aber nie.</translation>
    </message>
    <message>
        <source>With no day chosen it will watch, but never ask.</source>
        <translation>Ohne gewählten Tag beobachtet es, fragt aber nie.</translation>
    </message>
    <message>
        <source>More than 12 a day would be a burden; 12 are used.</source>
        <translation>Mehr als 12 am Tag wären eine Last; es gelten 12.</translation>
    </message>
    <message>
        <source>Less than 5 minutes between prompts would be a burden; 5 are used.</source>
        <translation>Weniger als 5 Minuten zwischen zwei Hinweisen wären eine Last; es gelten 5.</translation>
    </message>
    <message>
        <source>More than 12 hours between prompts is as good as never; 12 are used.</source>
        <translation>Mehr als 12 Stunden zwischen zwei Hinweisen sind so gut wie nie; es gelten 12.</translation>
    </message>
    <message>
        <source>The quiet hours cover nearly the whole day: it will hardly ever ask.</source>
        <translation>Die Ruhezeit reicht fast über den ganzen Tag: Es wird kaum je fragen.</translation>
    </message>
    <message>
        <source>Responsive asks within half a minute and without a daily limit; for a demonstration.</source>
        <translation>Aufmerksam fragt innerhalb einer halben Minute und ohne Grenze für den Tag; für eine Vorführung.</translation>
    </message>
    <message>
        <source>{n} a day</source>
        <translation>{n} am Tag</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} Minuten</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe von</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>How readily it asks</source>
        <translation>Wie bereitwillig es fragt</translation>
    </message>
    <message>
        <source>Nothing is shown or played</source>
        <translation>Nichts wird gezeigt oder gespielt</translation>
    </message>
    <message>
        <source>On the other days it only watches</source>
        <translation>An den anderen Tagen beobachtet es nur</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Then silent until tomorrow</source>
        <translation>Danach still bis morgen</translation>
    </message>
    <message>
        <source>Between prompts</source>
        <translation>Zwischen zwei Hinweisen</translation>
    </message>
    <message>
        <source>At least so long</source>
        <translation>Mindestens so lange</translation>
    </message>
    <message>
        <source>Without numbers; not while presenting</source>
        <translation>Ohne Zahlen; nicht beim Präsentieren</translation>
    </message>
    <message>
        <source>Every 30 minutes, unless you moved</source>
        <translation>Alle 30 Minuten, außer Sie haben sich bewegt</translation>
    </message>
    <message>
        <source>Every hour, unless you moved</source>
        <translation>Jede Stunde, außer Sie haben sich bewegt</translation>
    </message>
    <message>
        <source>Check in at</source>
        <translation>Eintragen um</translation>
    </message>
    <message>
        <source>Your day in short from</source>
        <translation>Ihr Tag in Kürze ab</translation>
    </message>
    <message>
        <source>Remind me of my plan at</source>
        <translation>An meinen Plan erinnern um</translation>
    </message>
    <message>
        <source>Once a day, unless you have by then</source>
        <translation>Einmal am Tag, wenn bis dahin nichts eingetragen ist</translation>
    </message>
    <message>
        <source>Once a day, while something of it is due; never in the quiet hours</source>
        <translation>Einmal am Tag, solange etwas davon dran ist; nie in den Ruhezeiten</translation>
    </message>
    <message>
        <source>In History from then on, if there is enough of the day</source>
        <translation>Ab dann im Verlauf, wenn genug vom Tag bekannt ist</translation>
    </message>
</context>
<context>
    <name>Protocol</name>
    <message>
        <source>Rest</source>
        <translation>Ruhe</translation>
    </message>
    <message>
        <source>Stressor</source>
        <translation>Belastung</translation>
    </message>
    <message>
        <source>Regulation</source>
        <translation>Regulation</translation>
    </message>
    <message>
        <source>Free breathing</source>
        <translation>Freies Atmen</translation>
    </message>
    <message>
        <source>counting in sevens</source>
        <translation>Zählen in Siebenerschritten</translation>
    </message>
    <message>
        <source>colours and words</source>
        <translation>Farben und Wörter</translation>
    </message>
    <message>
        <source>a task you give</source>
        <translation>eine Aufgabe von Ihnen</translation>
    </message>
    <message>
        <source>Sit quietly</source>
        <translation>Sitzen Sie ruhig</translation>
    </message>
    <message>
        <source>Breathe as you like</source>
        <translation>Atmen Sie, wie Sie mögen</translation>
    </message>
    <message>
        <source>Just sit</source>
        <translation>Einfach sitzen</translation>
    </message>
    <message>
        <source>Count down in sevens</source>
        <translation>Zählen Sie rückwärts in Siebenern</translation>
    </message>
    <message>
        <source>Aloud, as fast as you can, from</source>
        <translation>Laut, so schnell Sie können, ab</translation>
    </message>
    <message>
        <source>Say the colour</source>
        <translation>Nennen Sie die Farbe</translation>
    </message>
    <message>
        <source>Not the word, aloud</source>
        <translation>Nicht das Wort, und laut</translation>
    </message>
    <message>
        <source>Answer aloud</source>
        <translation>Antworten Sie laut</translation>
    </message>
    <message>
        <source>As fast as you can</source>
        <translation>So schnell Sie können</translation>
    </message>
    <message>
        <source>“Lean back and let the chair carry you. There is nothing to do for a while.”</source>
        <translation>„Lehnen Sie sich zurück, und lassen Sie sich vom Stuhl tragen. Eine Weile gibt es nichts zu tun.“</translation>
    </message>
    <message>
        <source>“Let the breath go its own way now. We just watch what stays.”</source>
        <translation>„Lassen Sie den Atem nun seinen eigenen Weg gehen. Wir schauen nur, was bleibt.“</translation>
    </message>
    <message>
        <source>“Take seven away, and again. If you lose count, begin anew.”</source>
        <translation>„Ziehen Sie sieben ab, und wieder. Wenn Sie den Faden verlieren, beginnen Sie von vorn.“</translation>
    </message>
    <message>
        <source>“Say the colour that you see, not the word. A slip does not matter.”</source>
        <translation>„Nennen Sie die Farbe, die Sie sehen, nicht das Wort. Ein Versprecher macht nichts.“</translation>
    </message>
    <message>
        <source>“Answer as quickly as you can. We can stop at any time.”</source>
        <translation>„Antworten Sie so schnell Sie können. Wir können jederzeit aufhören.“</translation>
    </message>
    <message>
        <source>Biofeedback, for the client</source>
        <translation>Biofeedback, für die Person</translation>
    </message>
    <message>
        <source>Phases: {phases}</source>
        <translation>Phasen: {phases}</translation>
    </message>
    <message>
        <source>{phase}, {time} of {length}</source>
        <translation>{phase}, {time} von {length}</translation>
    </message>
    <message>
        <source>{time} of {length}</source>
        <translation>{time} von {length}</translation>
    </message>
    <message>
        <source>breathing freely</source>
        <translation>frei atmen</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>Heart rate</source>
        <translation>Herzfrequenz</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Körper</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>We begin shortly</source>
        <translation>Wir beginnen gleich</translation>
    </message>
    <message>
        <source>Looking for the strap</source>
        <translation>Der Gurt wird gesucht</translation>
    </message>
    <message>
        <source>Biofeedback</source>
        <translation>Biofeedback</translation>
    </message>
    <message>
        <source>The strap went quiet</source>
        <translation>Der Gurt ist still</translation>
    </message>
    <message>
        <source>one more second</source>
        <translation>noch eine Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>%n more seconds</source>
        <translation>
            <numerusform>noch %n Sekunde</numerusform>
            <numerusform>noch %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>getting to know it</source>
        <translation>lernt noch</translation>
    </message>
    <message>
        <source>moving</source>
        <translation>in Bewegung</translation>
    </message>
    <message>
        <source>not clear now</source>
        <translation>gerade unklar</translation>
    </message>
    <message>
        <source>A demonstration is on. End it there, then exercises of your own can begin.</source>
        <translation>Eine Vorführung läuft. Beenden Sie sie dort, danach können eigene Übungen beginnen.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
</context>
<context>
    <name>ProtocolEditor</name>
    <message>
        <source>Add a phase</source>
        <translation>Phase hinzufügen</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Wie zuvor</translation>
    </message>
    <message>
        <source>How a body answers</source>
        <translation>Wie ein Körper antwortet</translation>
    </message>
    <message>
        <source>{file} cannot be read as text; choose another file</source>
        <translation>{file} ist nicht als Text lesbar; wählen Sie eine andere Datei</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}</source>
        <translation>{file} kann nicht geschrieben werden: {why}</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Gespeichert als {file}</translation>
    </message>
    <message>
        <source>Open a protocol</source>
        <translation>Ein Protokoll öffnen</translation>
    </message>
    <message>
        <source>Protocols (*.json)</source>
        <translation>Protokolle (*.json)</translation>
    </message>
    <message>
        <source>Save the protocol</source>
        <translation>Das Protokoll speichern</translation>
    </message>
</context>
<context>
    <name>QuietMinutes</name>
    <message>
        <source>Five quiet minutes</source>
        <translation>Fünf ruhige Minuten</translation>
    </message>
    <message>
        <source>Your heart is found. Begin when you like.</source>
        <translation>Ihr Herz ist gefunden. Beginnen Sie, wann Sie möchten.</translation>
    </message>
    <message>
        <source>There is nothing to do. Let the breath come and go.</source>
        <translation>Es gibt nichts zu tun. Lassen Sie den Atem kommen und gehen.</translation>
    </message>
    <message>
        <source>Sit comfortably and do nothing in particular. So the program learns what is usual for you.</source>
        <translation>Sitzen Sie bequem und tun Sie nichts Besonderes. So lernt das Programm Ihr Gewohntes kennen.</translation>
    </message>
    <message>
        <source>You may close your eyes; a soft tone tells when they are over.</source>
        <translation>Sie dürfen die Augen schließen; ein leiser Ton sagt, wann sie vorbei sind.</translation>
    </message>
    <message>
        <source>Tones are off: look up now and then to see whether they are over.</source>
        <translation>Die Töne sind aus: Sehen Sie ab und zu nach, ob sie vorbei sind.</translation>
    </message>
    <message>
        <source>Waiting for the first beats.</source>
        <translation>Es wartet auf die ersten Herzschläge.</translation>
    </message>
</context>
<context>
    <name>RangeReport</name>
    <message>
        <source>No place was named.</source>
        <translation>Keine Stelle wurde genannt.</translation>
    </message>
    <message numerus="yes">
        <source>%n raised stretches outside exercises.</source>
        <translation>
            <numerusform>%n erhöhte Strecke außerhalb von Übungen.</numerusform>
            <numerusform>%n erhöhte Strecken außerhalb von Übungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n check-ins.</source>
        <translation>
            <numerusform>Aus %n Check-in.</numerusform>
            <numerusform>Aus %n Check-ins.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The strap was worn half an hour or longer on %n days.</source>
        <translation>
            <numerusform>Der Gurt wurde an %n Tag eine halbe Stunde oder länger getragen.</numerusform>
            <numerusform>Der Gurt wurde an %n Tagen eine halbe Stunde oder länger getragen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are check-ins on %n days.</source>
        <translation>
            <numerusform>An %n Tag gibt es Check-ins.</numerusform>
            <numerusform>An %n Tagen gibt es Check-ins.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Save as web page</source>
        <translation>Als Webseite speichern</translation>
    </message>
    <message>
        <source>Save tables</source>
        <translation>Tabellen speichern</translation>
    </message>
    <message>
        <source>Nothing is recorded yet.</source>
        <translation>Es ist noch nichts aufgezeichnet.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>The report was not saved: {why}</source>
        <translation>Der Bericht wurde nicht gespeichert: {why}</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Gespeichert als {file}</translation>
    </message>
    <message>
        <source>report {first} to {last}</source>
        <translation>Bericht {first} bis {last}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>Tables (*.zip)</source>
        <translation>Tabellen (*.zip)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Was darin steht</translation>
    </message>
    <message>
        <source>A page or two to hand over or to keep, and everything as tables for your own analysis. The page keeps its figures, also where the window hides numbers.</source>
        <translation>Eine oder zwei Seiten zum Weitergeben oder Behalten, und alles als Tabellen für die eigene Auswertung. Die Seite behält ihre Zahlen, auch wo das Fenster sie verbirgt.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>{title}. {n} of {all} are known.</source>
        <translation>{title}. {n} von {all} sind bekannt.</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} h {m} min</translation>
    </message>
    <message>
        <source>While worn and still</source>
        <translation>Mit Gurt und in Ruhe</translation>
    </message>
    <message>
        <source>The strap was not worn long enough to tell.</source>
        <translation>Der Gurt wurde nicht lange genug getragen, um etwas zu sagen.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Share of raised and high time, by day</source>
        <translation>Anteil erhöhter und hoher Zeit, je Tag</translation>
    </message>
    <message>
        <source>Share of raised and high time, mean by week</source>
        <translation>Anteil erhöhter und hoher Zeit, Mittel je Woche</translation>
    </message>
    <message>
        <source>Half of those that were seen to pass did so within {length}.</source>
        <translation>Die Hälfte derer, deren Abklingen zu sehen war, klang binnen {length} ab.</translation>
    </message>
    <message>
        <source>Posture, where the strap could tell: upright {a}, leaning {b}, lying {c}.</source>
        <translation>Haltung, wo der Gurt sie erkennen konnte: aufrecht {a}, geneigt {b}, liegend {c}.</translation>
    </message>
    <message>
        <source>Resting heart rate, bpm</source>
        <translation>Ruhepuls, Schläge pro Minute</translation>
    </message>
    <message>
        <source>Variability at rest (RMSSD), ms</source>
        <translation>Variabilität in Ruhe (RMSSD), ms</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Niedrigster</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Höchster</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>In Ruhe</translation>
    </message>
    <message>
        <source>Resting heart rate, by day</source>
        <translation>Ruheherzfrequenz, je Tag</translation>
    </message>
    <message>
        <source>Resting heart rate, mean by week</source>
        <translation>Ruheherzfrequenz, Mittel je Woche</translation>
    </message>
    <message>
        <source>Where it was tense</source>
        <translation>Wo es angespannt war</translation>
    </message>
    <message>
        <source>There is no check-in in these days.</source>
        <translation>In diesen Tagen gibt es keinen Check-in.</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Mean, 0 to 10</source>
        <translation>Mittel, 0–10</translation>
    </message>
    <message>
        <source>Strongest tension told of, by day, 0 to 10</source>
        <translation>Stärkste genannte Spannung, je Tag, 0 bis 10</translation>
    </message>
    <message>
        <source>Strongest tension told of, mean by week, 0 to 10</source>
        <translation>Stärkste genannte Spannung, Mittel je Woche, 0 bis 10</translation>
    </message>
    <message>
        <source>Sleep, hours</source>
        <translation>Schlaf, Stunden</translation>
    </message>
    <message>
        <source>Sleep, 1 very poor to 5 very good</source>
        <translation>Schlaf, 1 sehr schlecht bis 5 sehr gut</translation>
    </message>
    <message>
        <source>Mood, 1 very low to 5 very good</source>
        <translation>Stimmung, 1 sehr gedrückt bis 5 sehr gut</translation>
    </message>
    <message>
        <source>Energy, 1 very little to 5 very much</source>
        <translation>Energie, 1 sehr wenig bis 5 sehr viel</translation>
    </message>
    <message>
        <source>Sleep and mood, as told</source>
        <translation>Schlaf und Stimmung, wie angegeben</translation>
    </message>
    <message>
        <source>Nothing was told of these in these days.</source>
        <translation>In diesen Tagen wurde dazu nichts angegeben.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Hours of sleep in the night before, by day</source>
        <translation>Stunden Schlaf in der Nacht davor, je Tag</translation>
    </message>
    <message>
        <source>Hours of sleep in the night before, mean by week</source>
        <translation>Stunden Schlaf in der Nacht davor, Mittel je Woche</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>None in these days.</source>
        <translation>Keine in diesen Tagen.</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>Beurteilt</translation>
    </message>
    <message>
        <source>What followed</source>
        <translation>Was folgte</translation>
    </message>
    <message>
        <source>What followed is the middle change of arousal on free breathing after an exercise in a raised stretch, in spreads of one&apos;s own usual. Part of it would have come by itself.</source>
        <translation>Was folgte, ist die mittlere Änderung der Aktivierung bei freiem Atem nach einer Übung in einer erhöhten Strecke, in Streubreiten des eigenen Gewohnten. Ein Teil davon wäre von selbst gekommen.</translation>
    </message>
    <message>
        <source>Does it hang together?</source>
        <translation>Hängt es zusammen?</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Tagebuch</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>Arousal, raised stretches and posture</source>
        <translation>Aktivierung, erhöhte Strecken und Haltung</translation>
    </message>
    <message>
        <source>Heart rate, variability and breath at rest</source>
        <translation>Herzfrequenz, Variabilität und Atem in Ruhe</translation>
    </message>
    <message>
        <source>Tension</source>
        <translation>Spannung</translation>
    </message>
    <message>
        <source>Sleep and mood</source>
        <translation>Schlaf und Stimmung</translation>
    </message>
    <message>
        <source>Notes in recordings</source>
        <translation>Notizen in Aufnahmen</translation>
    </message>
    <message>
        <source>Journal, in your own words</source>
        <translation>Tagebuch, in Ihren eigenen Worten</translation>
    </message>
    <message>
        <source>From {first} to {last}</source>
        <translation>Vom {first} bis {last}</translation>
    </message>
    <message>
        <source>something is known of {n} of {all} days</source>
        <translation>von {n} der {all} Tage ist etwas bekannt</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>Kurz gesagt</translation>
    </message>
    <message>
        <source>Nothing was recorded or told in these days.</source>
        <translation>In diesen Tagen wurde nichts aufgezeichnet oder angegeben.</translation>
    </message>
    <message>
        <source>While sitting still the body was raised for {raised} of {all}.</source>
        <translation>Beim Stillsitzen war der Körper {raised} von {all} erhöht.</translation>
    </message>
    <message>
        <source>There are too few days with the strap to say what is usual.</source>
        <translation>Es sind zu wenige Tage mit dem Gurt, um zu sagen, was gewohnt ist.</translation>
    </message>
    <message>
        <source>Nothing is known from {first} to {last}.</source>
        <translation>Vom {first} bis {last} ist nichts bekannt.</translation>
    </message>
    <message>
        <source>Sure: how long the strap was worn, heart rate and variability of clean, quiet minutes, and what was done when. Check-ins are what was said, rounded as a person rounds.</source>
        <translation>Sicher: wie lange der Gurt getragen wurde, Herzfrequenz und Variabilität sauberer, ruhiger Minuten, und was wann getan wurde. Check-ins sind das, was gesagt wurde, so gerundet, wie Menschen runden.</translation>
    </message>
    <message>
        <source>Less sure: arousal is an estimate against one&apos;s own usual and does not know its cause; it is told only while sitting still. A day with the strap worn for an hour says less than one with eight. Empty days in a figure are days of which nothing is known, not calm ones.</source>
        <translation>Weniger sicher: Aktivierung ist eine Schätzung gegenüber dem eigenen Gewohnten und kennt ihre Ursache nicht; sie wird nur beim Stillsitzen genannt. Ein Tag mit einer Stunde Gurt sagt weniger als einer mit acht. Leere Tage in einem Bild sind Tage, von denen nichts bekannt ist, keine ruhigen.</translation>
    </message>
    <message>
        <source>Not told: anything about health, and how one person compares with another.</source>
        <translation>Nicht gesagt: etwas über die Gesundheit, und wie ein Mensch neben einem anderen steht.</translation>
    </message>
</context>
<context>
    <name>Rating</name>
    <message>
        <source>not told</source>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>gar nicht</translation>
    </message>
    <message>
        <source>a little</source>
        <translation>etwas</translation>
    </message>
    <message>
        <source>moderately</source>
        <translation>mäßig</translation>
    </message>
    <message>
        <source>strongly</source>
        <translation>stark</translation>
    </message>
    <message>
        <source>as much as can be imagined</source>
        <translation>so sehr wie vorstellbar</translation>
    </message>
    <message>
        <source>{what} {before} before, {after} after</source>
        <translation>{what} {before} vorher, {after} nachher</translation>
    </message>
    <message>
        <source>tension</source>
        <translation>Anspannung</translation>
    </message>
    <message>
        <source>stress</source>
        <translation>Stress</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>Told by the client, 0 to 10: {ratings}.</source>
        <translation>Selbst angegeben, 0 bis 10: {ratings}.</translation>
    </message>
    <message>
        <source>Told by the client: {ratings}.</source>
        <translation>Selbst angegeben: {ratings}.</translation>
    </message>
</context>
<context>
    <name>RatingCard</name>
    <message>
        <source>How tense do you feel?</source>
        <translation>Wie angespannt fühlen Sie sich?</translation>
    </message>
    <message>
        <source>How stressed do you feel?</source>
        <translation>Wie viel Stress spüren Sie?</translation>
    </message>
    <message>
        <source>From not at all to as much as can be imagined. Both may stay empty.</source>
        <translation>Von gar nicht bis so sehr wie vorstellbar. Beides darf leer bleiben.</translation>
    </message>
</context>
<context>
    <name>ReadingChoices</name>
    <message>
        <source>The desktop’s language</source>
        <translation>Sprache des Desktops</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Text {percent} %</source>
        <translation>Schrift {percent} %</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>Readings</name>
    <message>
        <source>Your usual: {low:.0f}–{high:.0f}</source>
        <translation>Gewohnt: {low:.0f}–{high:.0f}</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
</context>
<context>
    <name>ReasonsCard</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>Recovery code of Biofeedback</source>
        <translation>Wiederherstellungscode von Biofeedback</translation>
    </message>
    <message>
        <source>It opens the recordings in Biofeedback on this computer when the passphrase is forgotten, and whoever has it can open them. Keep this sheet where you keep other papers that matter, away from the computer. The code stays the same when the passphrase is changed.</source>
        <translation>Er öffnet die Aufzeichnungen in Biofeedback auf diesem Computer, wenn die Passphrase vergessen ist, und wer ihn hat, kann sie öffnen. Bewahren Sie dieses Blatt bei Ihren anderen wichtigen Papieren auf, nicht beim Computer. Der Code bleibt derselbe, wenn die Passphrase geändert wird.</translation>
    </message>
</context>
<context>
    <name>RedFlagsScreen</name>
    <message>
        <source>Feel unwell?</source>
        <translation>Nicht wohl?</translation>
    </message>
    <message>
        <source>Pause any exercise and breathe as you like. Then look whether one of these fits.</source>
        <translation>Unterbrechen Sie eine laufende Übung und atmen Sie, wie Sie mögen. Sehen Sie dann, ob eines davon zutrifft.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Shows how alert the body is. Not a diagnosis.</source>
        <translation>Zeigt, wie wach der Körper ist. Keine Diagnose.</translation>
    </message>
    <message>
        <source>{n} bpm</source>
        <translation>{n}/min</translation>
    </message>
    <message>
        <source>Your body at rest, under load, and after</source>
        <translation>Ihr Körper in Ruhe, unter Belastung und danach</translation>
    </message>
    <message>
        <source>Your session</source>
        <translation>Ihre Sitzung</translation>
    </message>
    <message>
        <source>Arousal, compared with the rest that begins it</source>
        <translation>Aktivierung, verglichen mit der Ruhe am Anfang</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>* Slow breathing raises these by itself. Compare the time after it. </source>
        <translation>* Langsames Atmen erhöht diese Werte von selbst. Vergleichen Sie die Zeit danach. </translation>
    </message>
    <message>
        <source>Signal: {n} % of {all} beats could be used.</source>
        <translation>Signal: {n} % von {all} Schlägen waren verwendbar.</translation>
    </message>
    <message>
        <source>Not measured: {what}.</source>
        <translation>Nicht gemessen: {what}.</translation>
    </message>
    <message>
        <source>What is sure, and what is not</source>
        <translation>Was sicher ist und was nicht</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>For general wellness and education. Not a medical device; not intended to diagnose, treat, cure or prevent disease. Shows bodily arousal, which can be stress, effort, coffee, heat, illness or joy.</source>
        <translation>Für allgemeines Wohlbefinden und zur Schulung. Kein Medizinprodukt; nicht dazu bestimmt, Krankheiten zu erkennen, zu behandeln, zu heilen oder zu verhüten. Zeigt körperliche Aktivierung; das kann Stress sein, Anstrengung, Kaffee, Wärme, Krankheit oder Freude.</translation>
    </message>
    <message>
        <source>Biofeedback session</source>
        <translation>Biofeedback-Sitzung</translation>
    </message>
    <message>
        <source>Too few beats were recorded to say anything about this session.</source>
        <translation>Es wurden zu wenige Herzschläge aufgezeichnet, um etwas über diese Sitzung zu sagen.</translation>
    </message>
    <message>
        <source>The heart hardly changed its pace {doing}</source>
        <translation>Das Herz änderte sein Tempo {doing} kaum</translation>
    </message>
    <message>
        <source>The heart sped up by {n} beats a minute {doing}</source>
        <translation>Das Herz schlug {doing} um {n} Schläge pro Minute schneller</translation>
    </message>
    <message>
        <source>The heart sped up {doing}</source>
        <translation>Das Herz schlug {doing} schneller</translation>
    </message>
    <message>
        <source>The heart slowed down by {n} beats a minute {doing}</source>
        <translation>Das Herz schlug {doing} um {n} Schläge pro Minute langsamer</translation>
    </message>
    <message>
        <source>The heart slowed down {doing}</source>
        <translation>Das Herz schlug {doing} langsamer</translation>
    </message>
    <message>
        <source>while counting in sevens</source>
        <translation>beim Zählen in Siebenerschritten</translation>
    </message>
    <message>
        <source>while naming colours</source>
        <translation>beim Benennen der Farben</translation>
    </message>
    <message>
        <source>during the task</source>
        <translation>während der Aufgabe</translation>
    </message>
    <message>
        <source>.</source>
        <translation>.</translation>
    </message>
    <message>
        <source>, and afterwards it was near its rest again.</source>
        <translation>, und danach war es wieder nahe am Ruhewert.</translation>
    </message>
    <message>
        <source>, and neither did it afterwards.</source>
        <translation>, und danach auch nicht.</translation>
    </message>
    <message>
        <source>, and afterwards it was {n} below its rest.</source>
        <translation>, und danach lag es {n} unter dem Ruhewert.</translation>
    </message>
    <message>
        <source>, and afterwards it was slower than at rest.</source>
        <translation>, und danach war es langsamer als in Ruhe.</translation>
    </message>
    <message>
        <source>, and afterwards it was still {n} above its rest.</source>
        <translation>, und danach lag es noch {n} über dem Ruhewert.</translation>
    </message>
    <message>
        <source>, and afterwards it was still faster than at rest.</source>
        <translation>, und danach war es noch schneller als in Ruhe.</translation>
    </message>
    <message>
        <source>The signal was not clear enough to compare the parts of this session.</source>
        <translation>Das Signal war nicht klar genug, um die Teile dieser Sitzung zu vergleichen.</translation>
    </message>
    <message>
        <source>This session has too few clean minutes to compare.</source>
        <translation>Diese Sitzung hat zu wenige saubere Minuten für einen Vergleich.</translation>
    </message>
    <message>
        <source>Heart rate was about the same before and after.</source>
        <translation>Die Herzfrequenz war vorher und nachher etwa gleich.</translation>
    </message>
    <message>
        <source>Afterwards the heart beat {n} a minute slower than before.</source>
        <translation>Danach schlug das Herz {n} Schläge pro Minute langsamer als vorher.</translation>
    </message>
    <message>
        <source>Afterwards the heart beat slower than before.</source>
        <translation>Danach schlug das Herz langsamer als vorher.</translation>
    </message>
    <message>
        <source>Afterwards the heart beat {n} a minute faster than before.</source>
        <translation>Danach schlug das Herz {n} Schläge pro Minute schneller als vorher.</translation>
    </message>
    <message>
        <source>Afterwards the heart beat faster than before.</source>
        <translation>Danach schlug das Herz schneller als vorher.</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>During</source>
        <translation>Während</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>breathing freely</source>
        <translation>frei atmen</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>no beats were recorded</source>
        <translation>keine Herzschläge aufgezeichnet wurden</translation>
    </message>
    <message>
        <source>it was short, {n} s</source>
        <translation>sie kurz war, {n} s</translation>
    </message>
    <message>
        <source>{n} % of the beats could not be used</source>
        <translation>{n} % der Schläge nicht verwendbar waren</translation>
    </message>
    <message>
        <source>the strap was heard {n} % of the time</source>
        <translation>der Gurt nur {n} % der Zeit zu hören war</translation>
    </message>
    <message>
        <source>slow breathing changes variability by itself</source>
        <translation>langsames Atmen die Variabilität von selbst verändert</translation>
    </message>
    <message>
        <source>Nothing is sure: there are too few beats.</source>
        <translation>Nichts ist sicher: Es sind zu wenige Herzschläge.</translation>
    </message>
    <message>
        <source>, and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>{phase}: less sure, because {why}.</source>
        <translation>{phase}: weniger sicher, weil {why}.</translation>
    </message>
    <message>
        <source>Heart rate in the task against rest</source>
        <translation>Herzfrequenz bei der Aufgabe gegenüber der Ruhe</translation>
    </message>
    <message>
        <source>Heart rate afterwards against before</source>
        <translation>Herzfrequenz nachher gegenüber vorher</translation>
    </message>
    <message>
        <source>The stress index fell in the task although the heart sped up: it goes by how far the intervals spread, and talking or uneven breathing spreads them. Here the heart rate says more.</source>
        <translation>Der Stressindex sank während der Aufgabe, obwohl das Herz schneller schlug: Er richtet sich danach, wie weit die Intervalle streuen, und Sprechen oder ungleichmäßiges Atmen lässt sie streuen. Hier sagt die Herzfrequenz mehr.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Measured well: {phases}.</source>
        <translation>Gut gemessen: {phases}.</translation>
    </message>
    <message>
        <source>{about}: {value} bpm, give or take {half}; {verdict}.</source>
        <translation>{about}: {value}/min, plus/minus {half}; {verdict}.</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>höher</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>niedriger</translation>
    </message>
    <message>
        <source>{about}: {way}, {verdict}.</source>
        <translation>{about}: {way}, {verdict}.</translation>
    </message>
    <message>
        <source>more than chance</source>
        <translation>mehr als Zufall</translation>
    </message>
    <message>
        <source>not more than it wanders by itself</source>
        <translation>nicht mehr, als sie von selbst schwankt</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>* Slow breathing changes these by itself. Compare the time after it.</source>
        <translation>* Langsames Atmen verändert diese Werte von selbst. Vergleichen Sie die Zeit danach.</translation>
    </message>
    <message>
        <source>Invented by the demo: nobody was measured.</source>
        <translation>Von der Demo erfunden: Niemand wurde gemessen.</translation>
    </message>
    <message>
        <source>Print the page</source>
        <translation>Die Seite drucken</translation>
    </message>
    <message>
        <source>Not printed: {why}.</source>
        <translation>Nicht gedruckt: {why}.</translation>
    </message>
    <message>
        <source>Handed to {printer}.</source>
        <translation>An {printer} übergeben.</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Logo…</source>
        <translation>Logo …</translation>
    </message>
    <message>
        <source>Show to the client</source>
        <translation>Der Person zeigen</translation>
    </message>
    <message>
        <source>And how it feels now</source>
        <translation>Und wie es sich jetzt anfühlt</translation>
    </message>
    <message>
        <source>Make a plan for home…</source>
        <translation>Einen Plan für zu Hause machen …</translation>
    </message>
    <message>
        <source>Change the plan…</source>
        <translation>Plan ändern …</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Ein Logo wählen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.svg)</source>
        <translation>Bilder (*.png *.jpg *.svg)</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <source>Name of the practice</source>
        <translation>Name der Praxis</translation>
    </message>
    <message>
        <source>Name of the practice, for the page</source>
        <translation>Name der Praxis, für die Seite</translation>
    </message>
    <message>
        <source>What is sure, and what is not</source>
        <translation>Was sicher ist und was nicht</translation>
    </message>
    <message>
        <source>To try at home</source>
        <translation>Für zu Hause</translation>
    </message>
    <message>
        <source>Arousal against the rest that begins it</source>
        <translation>Aktivierung im Vergleich zur Ruhe am Anfang</translation>
    </message>
</context>
<context>
    <name>Reveal</name>
    <message>
        <source>This is your usual</source>
        <translation>Das ist Ihr Gewohntes</translation>
    </message>
    <message>
        <source>A first idea of your usual</source>
        <translation>Ein erster Eindruck von Ihrem Gewohnten</translation>
    </message>
    <message>
        <source>It could not be read clearly</source>
        <translation>Es war nicht klar zu lesen</translation>
    </message>
    <message>
        <source>Your usual heart rate is known, and how much it varies from beat to beat.</source>
        <translation>Ihre gewohnte Herzfrequenz ist bekannt, und wie sehr sie von Schlag zu Schlag schwankt.</translation>
    </message>
    <message>
        <source>Numbers are hidden, as you chose.</source>
        <translation>Zahlen sind ausgeblendet, wie Sie es gewählt haben.</translation>
    </message>
    <message>
        <source>Sitting quietly, your heart beats about {low} to {high} times a minute.</source>
        <translation>Wenn Sie ruhig sitzen, schlägt Ihr Herz etwa {low} bis {high} Mal in der Minute.</translation>
    </message>
    <message>
        <source>From one beat to the next it varies by about {low} to {high} milliseconds.</source>
        <translation>Von einem Schlag zum nächsten schwankt es um etwa {low} bis {high} Millisekunden.</translation>
    </message>
    <message>
        <source>Every heart has its own. From now on you are compared with this alone, never with other people.</source>
        <translation>Jedes Herz hat sein eigenes Maß. Verglichen wird von jetzt an nur damit, nie mit anderen Menschen.</translation>
    </message>
    <message>
        <source>This strap does not send the time between beats, from which the rest is read.</source>
        <translation>Dieser Gurt sendet die Zeit zwischen den Schlägen nicht, aus der das Übrige gelesen wird.</translation>
    </message>
    <message>
        <source>Part of it could not be read clearly. The idea gets surer by itself while you sit.</source>
        <translation>Ein Teil war nicht klar zu lesen. Der Eindruck wird von selbst sicherer, während Sie sitzen.</translation>
    </message>
    <message>
        <source>Too little of it was clear to say what is usual for you. Moist pads and a snug strap help; the program also learns by itself while you sit.</source>
        <translation>Zu wenig davon war klar, um zu sagen, was bei Ihnen gewohnt ist. Feuchte Kontaktflächen und ein gut anliegender Gurt helfen; das Programm lernt auch von selbst, während Sie sitzen.</translation>
    </message>
    <message>
        <source>From the virtual strap: an invented heart, not yours.</source>
        <translation>Vom virtuellen Gurt: ein erfundenes Herz, nicht Ihres.</translation>
    </message>
    <message>
        <source>Your last minute, once around: it swells where your heart beat slower.</source>
        <translation>Ihre letzte Minute, einmal ringsum; der Rand wölbt sich, wo Ihr Herz langsamer schlug.</translation>
    </message>
</context>
<context>
    <name>SeekCare</name>
    <message>
        <source>You told of something strong. A doctor or physiotherapist can look at it.</source>
        <translation>Sie haben etwas Starkes angegeben. In einer Arzt- oder Physiotherapiepraxis kann man es sich ansehen.</translation>
    </message>
    <message>
        <source>You have told of the same place for more than six weeks. It may be time to ask.</source>
        <translation>Sie nennen dieselbe Stelle seit mehr als sechs Wochen. Vielleicht ist es Zeit, jemanden zu fragen.</translation>
    </message>
    <message>
        <source>It is worth seeing someone when pain lasts more than six weeks or does not get better, when it disturbs sleep or daily life, or when low mood, worry or panic come with it.</source>
        <translation>Es lohnt sich, jemanden aufzusuchen, wenn Schmerzen länger als sechs Wochen dauern oder nicht besser werden, wenn sie Schlaf oder Alltag stören, oder wenn gedrückte Stimmung, Sorgen oder Panik dazukommen.</translation>
    </message>
</context>
<context>
    <name>SeekCareCard</name>
    <message>
        <source>Signs that need help at once</source>
        <translation>Zeichen, die sofort Hilfe brauchen</translation>
    </message>
    <message>
        <source>When to see someone</source>
        <translation>Wann man jemanden aufsucht</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Mixed</source>
        <translation>Gemischt</translation>
    </message>
    <message>
        <source>Forming</source>
        <translation>Entsteht</translation>
    </message>
    <message>
        <source>Steady</source>
        <translation>Stetig</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>{n} s until it begins</source>
        <translation>noch {n} s bis zum Beginn</translation>
    </message>
    <message>
        <source>{n} s left in this step</source>
        <translation>noch {n} s in diesem Schritt</translation>
    </message>
    <message>
        <source>Get ready</source>
        <translation>Machen Sie sich bereit</translation>
    </message>
    <message>
        <source>Step {n} of {all}</source>
        <translation>Schritt {n} von {all}</translation>
    </message>
    <message>
        <source>Without a strap nothing is measured, so no pace can be found.</source>
        <translation>Ohne Gurt wird nichts gemessen, deshalb lässt sich kein Tempo finden.</translation>
    </message>
    <message>
        <source>Without a strap: it runs by the clock, and nothing is measured.</source>
        <translation>Ohne Gurt: Die Übung läuft nach der Uhr, und nichts wird gemessen.</translation>
    </message>
    <message>
        <source>Tense</source>
        <translation>Anspannen</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Loslassen</translation>
    </message>
    <message>
        <source>What you wrote is in the journal.</source>
        <translation>Was Sie geschrieben haben, steht im Tagebuch.</translation>
    </message>
    <message>
        <source>That is it. Breathe as you like.</source>
        <translation>Das war es. Atmen Sie, wie Sie mögen.</translation>
    </message>
    <message>
        <source>Breathe in</source>
        <translation>Einatmen</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Breathe out</source>
        <translation>Ausatmen</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Ruhen</translation>
    </message>
</context>
<context>
    <name>SessionPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Why, at this moment?</source>
        <translation>Warum, in diesem Moment?</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>Vorführung</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>Replay at {time}</source>
        <translation>Wiedergabe bei {time}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Noch keine.</translation>
    </message>
    <message>
        <source>RR text (*.txt);;EDF+ (*.edf);;Indices (*.csv);;Recording (*.jsonl)</source>
        <translation>RR-Text (*.txt);;EDF+ (*.edf);;Kennwerte (*.csv);;Aufnahme (*.jsonl)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Gespeichert als {file}</translation>
    </message>
    <message>
        <source>A note for this moment, then Enter</source>
        <translation>Eine Notiz zu diesem Moment, dann Eingabetaste</translation>
    </message>
    <message>
        <source>A note for this moment</source>
        <translation>Eine Notiz zu diesem Moment</translation>
    </message>
    <message>
        <source>The session’s arousal; arrow keys move</source>
        <translation>Die Aktivierung der Sitzung; Pfeiltasten bewegen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>SessionScreen</name>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>One minute shorter</source>
        <translation>Eine Minute kürzer</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Feel unwell?</source>
        <translation>Nicht wohl?</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>End the exercise here?</source>
        <translation>Die Übung hier beenden?</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Strap</source>
        <translation>Gurt</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>In the background</source>
        <translation>Im Hintergrund</translation>
    </message>
    <message>
        <source>Sound and voice</source>
        <translation>Ton und Stimme</translation>
    </message>
    <message>
        <source>Look and reading</source>
        <translation>Aussehen und Lesen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>About me</source>
        <translation>Über mich</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Ihre Daten</translation>
    </message>
    <message>
        <source>About and safety</source>
        <translation>Info und Sicherheit</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Two visits differ for many reasons: time of day, coffee, sleep. The curves lie phase over phase.</source>
        <translation>Zwei Besuche unterscheiden sich aus vielen Gründen: Tageszeit, Kaffee, Schlaf. Die Kurven liegen Phase über Phase.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>One demonstration so far. After the next one the two stand beside each other here.</source>
        <translation>Bisher eine Vorführung. Nach der nächsten stehen hier beide nebeneinander.</translation>
    </message>
    <message>
        <source>No demonstration yet. Two of them stand beside each other here.</source>
        <translation>Noch keine Vorführung. Zwei davon stehen hier nebeneinander.</translation>
    </message>
    <message>
        <source>Choose two different visits.</source>
        <translation>Wählen Sie zwei verschiedene Besuche.</translation>
    </message>
    <message>
        <source>Arousal at both visits. {sentence}</source>
        <translation>Aktivierung bei beiden Besuchen. {sentence}</translation>
    </message>
    <message>
        <source>One visit</source>
        <translation>Ein Besuch</translation>
    </message>
    <message>
        <source>The visit to hold it against</source>
        <translation>Der Besuch zum Vergleich</translation>
    </message>
    <message>
        <source>Visits side by side</source>
        <translation>Besuche nebeneinander</translation>
    </message>
</context>
<context>
    <name>Signal</name>
    <message>
        <source>None</source>
        <translation>Keins</translation>
    </message>
    <message>
        <source>This strap sends no time between beats, so arousal is less sure.</source>
        <translation>Dieser Gurt sendet keine RR-Intervalle, darum ist die Aktivierung weniger sicher.</translation>
    </message>
    <message>
        <source>Heart rate only</source>
        <translation>Nur Herzfrequenz</translation>
    </message>
    <message>
        <source>Loose</source>
        <translation>Locker</translation>
    </message>
    <message>
        <source>The strap has lost touch with the skin.</source>
        <translation>Der Gurt hat den Kontakt zur Haut verloren.</translation>
    </message>
    <message>
        <source>Not moving for {n} min</source>
        <translation>Ohne Bewegung seit {n} min</translation>
    </message>
    <message>
        <source>The rhythm cannot be read right now.</source>
        <translation>Der Rhythmus ist gerade nicht lesbar.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>Schwach</translation>
    </message>
    <message>
        <source>Many beats are unclear.</source>
        <translation>Viele Schläge sind unklar.</translation>
    </message>
</context>
<context>
    <name>Sound</name>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Rain</source>
        <translation>Regen</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>Wellen</translation>
    </message>
    <message>
        <source>Brown noise</source>
        <translation>Braunes Rauschen</translation>
    </message>
</context>
<context>
    <name>SoundChips</name>
    <message>
        <source>Have it spoken?</source>
        <translation>Mit Stimme?</translation>
    </message>
    <message>
        <source>Yes, speak</source>
        <translation>Ja, bitte</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Tones</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Background: {sound}</source>
        <translation>Hintergrund: {sound}</translation>
    </message>
</context>
<context>
    <name>SoundPage</name>
    <message>
        <source>With sound, an exercise works with closed eyes.</source>
        <translation>Mit Ton geht eine Übung auch mit geschlossenen Augen.</translation>
    </message>
    <message>
        <source>Sound and voice</source>
        <translation>Ton und Stimme</translation>
    </message>
    <message>
        <source>Tones</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>One rises for the in-breath, one falls for the out-breath</source>
        <translation>Einer steigt beim Einatmen, einer fällt beim Ausatmen</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Steps are spoken, where this computer has a voice</source>
        <translation>Schritte werden gesprochen, wenn dieser Computer eine Stimme hat</translation>
    </message>
    <message>
        <source>How they sound</source>
        <translation>Wie sie klingen</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Goes on behind an exercise</source>
        <translation>Läuft hinter einer Übung</translation>
    </message>
    <message>
        <source>Volume of the background</source>
        <translation>Lautstärke des Hintergrunds</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Step {n} of {all}: {name}</source>
        <translation>Schritt {n} von {all}: {name}</translation>
    </message>
</context>
<context>
    <name>Strap</name>
    <message>
        <source>, battery {n} %</source>
        <translation>, Batterie {n} %</translation>
    </message>
    <message>
        <source>Strap: </source>
        <translation>Gurt: </translation>
    </message>
    <message>
        <source>No strap yet</source>
        <translation>Noch kein Gurt</translation>
    </message>
    <message>
        <source>the strap</source>
        <translation>dem Gurt</translation>
    </message>
    <message>
        <source>Strap</source>
        <translation>Gurt</translation>
    </message>
    <message>
        <source>Connecting to {name}</source>
        <translation>Verbindet mit {name}</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Looking for {name}</source>
        <translation>Sucht nach {name}</translation>
    </message>
</context>
<context>
    <name>StrapList</name>
    <message>
        <source>My strap is not in the list</source>
        <translation>Mein Gurt steht nicht in der Liste</translation>
    </message>
    <message>
        <source>Virtual strap</source>
        <translation>Virtueller Gurt</translation>
    </message>
    <message>
        <source>Looking for straps nearby</source>
        <translation>Sucht nach Gurten in der Nähe</translation>
    </message>
    <message>
        <source>Still looking</source>
        <translation>Sucht noch</translation>
    </message>
    <message>
        <source>No strap is in reach yet. Is it worn, and are the pads moist?</source>
        <translation>Noch ist kein Gurt in Reichweite. Wird er getragen, und sind die Elektroden feucht?</translation>
    </message>
    <message>
        <source>A strap sends only while it is worn with moist pads. One that is connected to a phone or a watch stays hidden: close the app there, or turn its Bluetooth off for a moment. Some watches can send their heart rate as well; look for “broadcast heart rate” in their settings.</source>
        <translation>Ein Gurt sendet nur, wenn er mit feuchten Elektroden getragen wird. Ist er mit einem Telefon oder einer Uhr verbunden, bleibt er verborgen: Schließen Sie dort die App, oder schalten Sie dort Bluetooth kurz aus. Manche Uhren können ihre Herzfrequenz auch senden; suchen Sie in deren Einstellungen nach „Herzfrequenz senden“.</translation>
    </message>
</context>
<context>
    <name>StrapPage</name>
    <message>
        <source>Strap</source>
        <translation>Gurt</translation>
    </message>
    <message>
        <source>Worn now</source>
        <translation>Gerade getragen</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>Use this strap</source>
        <translation>Diesen Gurt verwenden</translation>
    </message>
    <message>
        <source>Read breath and posture from the strap</source>
        <translation>Atem und Haltung vom Gurt lesen</translation>
    </message>
    <message>
        <source>Record the ECG</source>
        <translation>EKG aufzeichnen</translation>
    </message>
    <message>
        <source>A Polar H10 has an accelerometer: with each breath it tilts a little, and it shows leaning, lying and moving. Without it breath is read from the heart, and posture not at all. It counts from the next recording on.</source>
        <translation>Ein Polar H10 hat einen Beschleunigungssensor: Mit jedem Atemzug neigt er sich ein wenig, und er zeigt Neigen, Liegen und Bewegung. Ohne ihn wird der Atem aus dem Herzschlag gelesen und die Haltung gar nicht. Es gilt ab der nächsten Aufnahme.</translation>
    </message>
    <message>
        <source>A Polar H10 can send it. It is kept with the recording and shown in its replay, from the next recording on; the strap&apos;s battery empties sooner.</source>
        <translation>Ein Polar H10 kann es senden. Es wird ab der nächsten Aufzeichnung mit ihr aufbewahrt und beim Abspielen gezeigt; die Batterie des Gurts ist früher leer.</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>{name} verwenden</translation>
    </message>
</context>
<context>
    <name>Straps</name>
    <message>
        <source>Try everything without one</source>
        <translation>Alles ohne Gurt ausprobieren</translation>
    </message>
    <message>
        <source>Used before</source>
        <translation>Schon benutzt</translation>
    </message>
    <message>
        <source>Close by</source>
        <translation>Ganz nah</translation>
    </message>
    <message>
        <source>Further away</source>
        <translation>Weiter weg</translation>
    </message>
    <message>
        <source>Weak signal, move closer</source>
        <translation>Schwaches Signal, kommen Sie näher</translation>
    </message>
</context>
<context>
    <name>Stroop</name>
    <message>
        <source>blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>Violett</translation>
    </message>
</context>
<context>
    <name>SwingBlock</name>
    <message>
        <source>bpm</source>
        <translation>/min</translation>
    </message>
    <message>
        <source>Heart swing</source>
        <translation>Schwingen des Herzens</translation>
    </message>
    <message>
        <source>from out-breath to in-breath</source>
        <translation>vom Ausatmen zum Einatmen</translation>
    </message>
</context>
<context>
    <name>TodayCard</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Take along to the practice…</source>
        <translation>In die Praxis mitnehmen …</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Anderen öffnen …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the plan</source>
        <translation>Plan entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>A plan from {practice}</source>
        <translation>Ein Plan von {practice}</translation>
    </message>
    <message>
        <source>The plan begins on {day}.</source>
        <translation>Der Plan beginnt am {day}.</translation>
    </message>
    <message>
        <source>The plan went until {day}.</source>
        <translation>Der Plan ging bis {day}.</translation>
    </message>
    <message>
        <source>Nothing is due today.</source>
        <translation>Heute ist nichts dran.</translation>
    </message>
    <message>
        <source>What you did stays.</source>
        <translation>Was Sie gemacht haben, bleibt.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Check in</source>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>Check in: {words}</source>
        <translation>Eintragen: {words}</translation>
    </message>
    <message>
        <source>Show numbers</source>
        <translation>Zahlen zeigen</translation>
    </message>
    <message>
        <source>Hide numbers</source>
        <translation>Zahlen verbergen</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Biofeedback stays in the tray</source>
        <translation>Biofeedback bleibt im Infobereich</translation>
    </message>
    <message>
        <source>It keeps watching quietly. Its menu ends it.</source>
        <translation>Es schaut leise weiter zu. Sein Menü beendet es.</translation>
    </message>
    <message>
        <source>Pause for an hour</source>
        <translation>Eine Stunde Pause</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Wieder fragen</translation>
    </message>
    <message>
        <source>Start an exercise</source>
        <translation>Eine Übung beginnen</translation>
    </message>
    <message>
        <source>Tense now? Check in</source>
        <translation>Gerade angespannt? Eintragen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>seit {time}</translation>
    </message>
    <message>
        <source>Worn {times}</source>
        <translation>Getragen {times}</translation>
    </message>
    <message>
        <source>While quiet was kept, your body looked tense {times}</source>
        <translation>Während Ruhe gewünscht war, wirkte Ihr Körper angespannt {times}</translation>
    </message>
    <message>
        <source>Today so far: too little to tell</source>
        <translation>Heute bisher: zu wenig, um etwas zu sagen</translation>
    </message>
    <message>
        <source>Today so far: hardly raised</source>
        <translation>Heute bisher: kaum erhöht</translation>
    </message>
    <message>
        <source>Today so far: raised at times</source>
        <translation>Heute bisher: zeitweise erhöht</translation>
    </message>
    <message>
        <source>Today so far: raised for {raised} of {still} sitting still</source>
        <translation>Heute bisher: {raised} erhöht von {still} ruhigem Sitzen</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>The strap went quiet a moment ago</source>
        <translation>Der Gurt ist seit einem Moment still</translation>
    </message>
    <message>
        <source>The strap went quiet a minute ago</source>
        <translation>Der Gurt ist seit einer Minute still</translation>
    </message>
    <message numerus="yes">
        <source>The strap went quiet %n minutes ago</source>
        <translation>
            <numerusform>Der Gurt ist seit %n Minute still</numerusform>
            <numerusform>Der Gurt ist seit %n Minuten still</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be measured now</source>
        <translation>Gerade kann nichts gemessen werden</translation>
    </message>
    <message>
        <source>No strap yet</source>
        <translation>Noch kein Gurt</translation>
    </message>
    <message>
        <source>Moisten the pads and put the strap on: it is looked for all the time. Until then every exercise works by the clock.</source>
        <translation>Befeuchten Sie die Elektroden und legen Sie den Gurt an: Er wird ständig gesucht. Bis dahin geht jede Übung nach der Uhr.</translation>
    </message>
    <message>
        <source>It often helps to moisten the pads, or to sit a little closer to the computer. Your recording is safe and goes on when the strap is back.</source>
        <translation>Oft hilft es, die Elektroden zu befeuchten oder näher am Computer zu sitzen. Ihre Aufnahme ist sicher und geht mit dem Gurt weiter.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Wieder suchen</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Anderen wählen</translation>
    </message>
    <message>
        <source>Use the virtual strap</source>
        <translation>Virtuellen Gurt verwenden</translation>
    </message>
    <message>
        <source>Practise without a strap</source>
        <translation>Ohne Gurt üben</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Show what I type</source>
        <translation>Eingabe anzeigen</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Forgotten? The recovery code that was shown when the passphrase was set opens the recordings as well. Without passphrase and code nobody can open them.</source>
        <translation>Vergessen? Der Wiederherstellungscode, der beim Festlegen der Passphrase gezeigt wurde, öffnet die Aufzeichnungen ebenso. Ohne Passphrase und Code kann sie niemand öffnen.</translation>
    </message>
    <message>
        <source>Your recordings are locked</source>
        <translation>Ihre Aufzeichnungen sind gesperrt</translation>
    </message>
    <message>
        <source>Somebody’s recordings are locked</source>
        <translation>Jemandes Aufzeichnungen sind gesperrt</translation>
    </message>
    <message>
        <source>Your passphrase opens them. It stays on this computer.</source>
        <translation>Ihre Passphrase öffnet sie. Sie bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>The name may belong to a locked file. That person’s passphrase opens it.</source>
        <translation>Der Name gehört vielleicht zu einer gesperrten Datei. Die Passphrase dieser Person öffnet sie.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Use the passphrase instead</source>
        <translation>Stattdessen die Passphrase eingeben</translation>
    </message>
    <message>
        <source>Use the recovery code instead</source>
        <translation>Stattdessen den Wiederherstellungscode eingeben</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>That did not work: {why}.</source>
        <translation>Das hat nicht geklappt: {why}.</translation>
    </message>
    <message>
        <source>That does not open them. Please try again.</source>
        <translation>Das öffnet sie nicht. Bitte versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Nothing is recorded until the passphrase is given in the window.</source>
        <translation>Es wird nichts aufgezeichnet, bis die Passphrase im Fenster eingegeben ist.</translation>
    </message>
</context>
<context>
    <name>Unwell</name>
    <message>
        <source>Call the emergency number now if you have</source>
        <translation>Rufen Sie jetzt den Notruf bei</translation>
    </message>
    <message>
        <source>pain or pressure in the chest, perhaps into arm, jaw or back</source>
        <translation>Schmerz oder Druck in der Brust, vielleicht bis in Arm, Kiefer oder Rücken</translation>
    </message>
    <message>
        <source>trouble breathing while at rest</source>
        <translation>Atemnot in Ruhe</translation>
    </message>
    <message>
        <source>fainted, or are about to</source>
        <translation>Ohnmacht, auch drohender</translation>
    </message>
    <message>
        <source>a pulse that has newly become irregular, and feel ill with it</source>
        <translation>einem Puls, der neu unregelmäßig ist, wenn Sie sich dabei krank fühlen</translation>
    </message>
    <message>
        <source>a sudden weak arm or leg, a drooping face, or trouble speaking</source>
        <translation>plötzlicher Schwäche in Arm oder Bein, hängendem Gesicht oder gestörter Sprache</translation>
    </message>
    <message>
        <source>Do not wait to see whether an exercise helps.</source>
        <translation>Warten Sie nicht ab, ob eine Übung hilft.</translation>
    </message>
    <message>
        <source>Go to an emergency department today if, with back pain, you newly have</source>
        <translation>Gehen Sie heute in eine Notaufnahme, wenn Sie bei Rückenschmerzen neu haben</translation>
    </message>
    <message>
        <source>changed control of bladder or bowel, or cannot pass water</source>
        <translation>veränderte Kontrolle über Blase oder Darm, oder kein Wasserlassen möglich</translation>
    </message>
    <message>
        <source>numbness around the genitals, the anus or the inner thighs</source>
        <translation>Taubheit um Genitalien, After oder an den Innenseiten der Oberschenkel</translation>
    </message>
    <message>
        <source>pain, weakness or numbness in both legs</source>
        <translation>Schmerz, Schwäche oder Taubheit in beiden Beinen</translation>
    </message>
    <message>
        <source>a leg that gives way or is losing strength</source>
        <translation>ein Bein, das nachgibt oder an Kraft verliert</translation>
    </message>
    <message>
        <source>a change in sexual function or feeling</source>
        <translation>eine Veränderung der sexuellen Funktion oder des Empfindens</translation>
    </message>
    <message>
        <source>These can mean that nerves are being pressed; hours count.</source>
        <translation>Das kann bedeuten, dass Nerven gedrückt werden; Stunden zählen.</translation>
    </message>
    <message>
        <source>See a clinician soon about back or neck pain</source>
        <translation>Lassen Sie Rücken- oder Nackenschmerzen bald untersuchen,</translation>
    </message>
    <message>
        <source>that began before 20 or after 55</source>
        <translation>die vor dem 20. oder nach dem 55. Lebensjahr begannen</translation>
    </message>
    <message>
        <source>after a fall, a blow or an accident</source>
        <translation>nach einem Sturz, einem Schlag oder einem Unfall</translation>
    </message>
    <message>
        <source>that sits between the shoulder blades and does not change with movement</source>
        <translation>die zwischen den Schulterblättern sitzen und sich mit Bewegung nicht ändern</translation>
    </message>
    <message>
        <source>with fever, feeling ill or losing weight without trying</source>
        <translation>mit Fieber, Krankheitsgefühl oder ungewolltem Gewichtsverlust</translation>
    </message>
    <message>
        <source>that keeps you awake every night</source>
        <translation>die Sie jede Nacht wach halten</translation>
    </message>
    <message>
        <source>if you have had cancer, take steroids or have a weakened immune system</source>
        <translation>wenn Sie Krebs hatten, Kortison nehmen oder ein geschwächtes Immunsystem haben</translation>
    </message>
    <message>
        <source>Until then, leave out what hurts.</source>
        <translation>Lassen Sie bis dahin weg, was schmerzt.</translation>
    </message>
    <message>
        <source>If you think of harming yourself</source>
        <translation>Wenn Sie daran denken, sich etwas anzutun</translation>
    </message>
    <message>
        <source>thoughts of not wanting to live, or of hurting yourself</source>
        <translation>Gedanken, nicht mehr leben zu wollen oder sich zu verletzen</translation>
    </message>
    <message>
        <source>Talk to somebody now: the emergency number, a crisis line, or a person you trust.</source>
        <translation>Sprechen Sie jetzt mit jemandem: dem Notruf, einer Telefonseelsorge oder einem Menschen, dem Sie vertrauen.</translation>
    </message>
    <message>
        <source>If a breathing exercise makes you dizzy or tingly</source>
        <translation>Wenn eine Atemübung Sie schwindlig macht oder es kribbelt</translation>
    </message>
    <message>
        <source>dizziness, tingling around the mouth or in the fingers, a tight chest from breathing too much</source>
        <translation>Schwindel, Kribbeln um den Mund oder in den Fingern, eine enge Brust von zu starkem Atmen</translation>
    </message>
    <message>
        <source>Stop, breathe as you like through the nose, and sit until it passes. If it does not pass, call for help.</source>
        <translation>Hören Sie auf, atmen Sie durch die Nase, wie Sie mögen, und sitzen Sie, bis es vergeht. Vergeht es nicht, rufen Sie Hilfe.</translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>People (*.person)</source>
        <translation>Personen (*.person)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open their file…</source>
        <translation>Mitgebrachte Datei öffnen …</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>What {name} brought back</source>
        <translation>Was {name} mitgebracht hat</translation>
    </message>
    <message>
        <source>Open what they took along from their own Biofeedback, or their whole exported file. It is only looked at: nothing of it is stored here, and it never mixes with anybody’s recordings.</source>
        <translation>Öffnen Sie, was aus dem eigenen Biofeedback mitgebracht wurde, oder die ganze exportierte Datei. Sie wird nur angesehen: Nichts davon wird hier gespeichert, und sie mischt sich mit keinen anderen Aufnahmen.</translation>
    </message>
    <message>
        <source>That cannot be opened: {why}.</source>
        <translation>Das lässt sich nicht öffnen: {why}.</translation>
    </message>
    <message>
        <source>Looked at, not stored.</source>
        <translation>Angesehen, nicht gespeichert.</translation>
    </message>
    <message>
        <source>This file is of “{other}”, not of {name}.</source>
        <translation>Diese Datei ist von „{other}“, nicht von {name}.</translation>
    </message>
    <message>
        <source>Nothing was told before and after.</source>
        <translation>Vorher und nachher wurde nichts gesagt.</translation>
    </message>
    <message>
        <source>There is no plan in this file.</source>
        <translation>In dieser Datei ist kein Plan.</translation>
    </message>
    <message>
        <source>Followed since {day}.</source>
        <translation>Befolgt seit {day}.</translation>
    </message>
    <message>
        <source>No day of it has passed yet.</source>
        <translation>Noch ist kein Tag davon vergangen.</translation>
    </message>
    <message>
        <source>Open what they brought</source>
        <translation>Mitgebrachtes öffnen</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>Der Plan</translation>
    </message>
    <message>
        <source>Done, week by week</source>
        <translation>Gemacht, Woche für Woche</translation>
    </message>
    <message>
        <source>As they told it in check-ins. What changed need not be the exercise’s doing.</source>
        <translation>Wie in Check-ins angegeben. Was sich änderte, muss nicht an der Übung liegen.</translation>
    </message>
    <message>
        <source>Tension before and after exercises</source>
        <translation>Anspannung vor und nach Übungen</translation>
    </message>
    <message>
        <source>The demonstrations side by side</source>
        <translation>Die Vorführungen nebeneinander</translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>New demonstration</source>
        <translation>Neue Vorführung</translation>
    </message>
    <message>
        <source>Plan for home</source>
        <translation>Plan für zu Hause</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besuche</translation>
    </message>
</context>
<context>
    <name>Week</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>not worn</source>
        <translation>nicht getragen</translation>
    </message>
    <message numerus="yes">
        <source>asked %n times</source>
        <translation>
            <numerusform>einmal gefragt</numerusform>
            <numerusform>%n-mal gefragt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <source>What it shows</source>
        <translation>Was es zeigt</translation>
    </message>
    <message>
        <source>Your strap</source>
        <translation>Ihr Gurt</translation>
    </message>
    <message>
        <source>Five quiet minutes</source>
        <translation>Fünf ruhige Minuten</translation>
    </message>
    <message>
        <source>Who is it for?</source>
        <translation>Für wen ist es?</translation>
    </message>
    <message>
        <source>It is for me</source>
        <translation>Für mich</translation>
    </message>
    <message>
        <source>I show it to clients</source>
        <translation>Ich zeige es Klienten</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Your practice</source>
        <translation>Ihre Praxis</translation>
    </message>
    <message>
        <source>Skip for now</source>
        <translation>Vorerst überspringen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Choose a strap</source>
        <translation>Einen Gurt wählen</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>{name} verwenden</translation>
    </message>
    <message>
        <source>Choose one above</source>
        <translation>Wählen Sie oben einen aus</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>To the main screen</source>
        <translation>Zum Hauptbildschirm</translation>
    </message>
    <message>
        <source>Open Demonstrate</source>
        <translation>„Vorführen“ öffnen</translation>
    </message>
</context>
<context>
    <name>WhatItShows</name>
    <message>
        <source>at ease: wide and lively</source>
        <translation>gelöst: weit und lebendig</translation>
    </message>
    <message>
        <source>tense: drawn in and even</source>
        <translation>angespannt: eng und gleichmäßig</translation>
    </message>
    <message>
        <source>See how alert your body is</source>
        <translation>Sehen Sie, wie wach Ihr Körper ist</translation>
    </message>
    <message>
        <source>A heart strap shows how your heart beats from moment to moment. When your body tightens, the rings draw in; when it lets go, they open. If it stays tense while you sit still, you are offered a short pause.</source>
        <translation>Ein Brustgurt zeigt, wie Ihr Herz von Moment zu Moment schlägt. Wenn Ihr Körper sich anspannt, ziehen sich die Ringe zusammen; wenn er loslässt, öffnen sie sich. Bleibt er angespannt, während Sie ruhig sitzen, wird Ihnen eine kurze Pause angeboten.</translation>
    </message>
    <message>
        <source>It shows bodily arousal, which can be effort, coffee, warmth or joy as well as stress. It is not a medical device and gives no diagnosis. Everything stays on this computer.</source>
        <translation>Es zeigt körperliche Aktivierung; das kann Anstrengung, Kaffee, Wärme oder Freude sein, ebenso wie Stress. Es ist kein Medizinprodukt und stellt keine Diagnose. Alles bleibt auf diesem Computer.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Calm</source>
        <translation>Ruhig</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Gewohnt</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Erhöht</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unklar</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Settling</source>
        <translation>Lernt noch</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Sucht</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>No strap</source>
        <translation>Kein Gurt</translation>
    </message>
    <message>
        <source>Above your usual.</source>
        <translation>Über dem Gewohnten.</translation>
    </message>
    <message>
        <source>Above your usual for a minute.</source>
        <translation>Seit einer Minute über dem Gewohnten.</translation>
    </message>
    <message>
        <source>Well above your usual.</source>
        <translation>Deutlich über dem Gewohnten.</translation>
    </message>
    <message>
        <source>Well above your usual for a minute.</source>
        <translation>Seit einer Minute deutlich über dem Gewohnten.</translation>
    </message>
    <message numerus="yes">
        <source>Above your usual for %n minutes.</source>
        <translation>
            <numerusform>Seit %n Minute über dem Gewohnten.</numerusform>
            <numerusform>Seit %n Minuten über dem Gewohnten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Well above your usual for %n minutes.</source>
        <translation>
            <numerusform>Seit %n Minute deutlich über dem Gewohnten.</numerusform>
            <numerusform>Seit %n Minuten deutlich über dem Gewohnten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Listening to the first minute. Sit quietly for a moment.</source>
        <translation>Die erste Minute wird angehört. Sitzen Sie kurz ruhig.</translation>
    </message>
    <message>
        <source>Calmer than your usual.</source>
        <translation>Ruhiger als gewohnt.</translation>
    </message>
    <message>
        <source>About your usual.</source>
        <translation>Etwa wie gewohnt.</translation>
    </message>
    <message>
        <source>Getting to know your usual. Sit quietly for a moment.</source>
        <translation>Ihr Gewohntes wird kennengelernt. Sitzen Sie kurz ruhig.</translation>
    </message>
    <message>
        <source>Too much movement to tell.</source>
        <translation>Zu viel Bewegung für eine Aussage.</translation>
    </message>
    <message>
        <source>Getting ready.</source>
        <translation>Macht sich bereit.</translation>
    </message>
    <message>
        <source>Looking for your strap.</source>
        <translation>Ihr Gurt wird gesucht.</translation>
    </message>
    <message>
        <source>Connected. Waiting for the first beat.</source>
        <translation>Verbunden. Wartet auf den ersten Herzschlag.</translation>
    </message>
    <message>
        <source>Paused. Nothing will be asked.</source>
        <translation>Pausiert. Es wird nichts gefragt.</translation>
    </message>
    <message>
        <source>Nothing is measured right now.</source>
        <translation>Gerade wird nichts gemessen.</translation>
    </message>
    <message>
        <source>This rhythm cannot be read, so nothing is said about it.</source>
        <translation>Dieser Rhythmus ist nicht lesbar; über ihn wird nichts gesagt.</translation>
    </message>
    <message>
        <source>The strap has lost touch with the skin. Moistening the pads often helps.</source>
        <translation>Der Gurt hat den Kontakt zur Haut verloren. Die Elektroden zu befeuchten hilft oft.</translation>
    </message>
    <message>
        <source>The signal is not clear enough to tell.</source>
        <translation>Das Signal ist nicht klar genug für eine Aussage.</translation>
    </message>
    <message>
        <source>The strap sends no beats right now.</source>
        <translation>Der Gurt sendet gerade keine Herzschläge.</translation>
    </message>
    <message>
        <source>Too many beats are unclear to tell. Sitting still and moist pads often help.</source>
        <translation>Zu viele Herzschläge sind unklar. Stillsitzen und feuchte Elektroden helfen oft.</translation>
    </message>
    <message>
        <source>Your heart is coming down from moving. Nothing is told from that.</source>
        <translation>Ihr Herz kommt von der Bewegung zur Ruhe. Daraus wird nichts abgelesen.</translation>
    </message>
    <message>
        <source>You lay down or got up a moment ago; your heart settles first.</source>
        <translation>Sie haben sich gerade hingelegt oder sind aufgestanden; Ihr Herz stellt sich erst darauf ein.</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>wie gewohnt</translation>
    </message>
    <message>
        <source>a little above</source>
        <translation>etwas darüber</translation>
    </message>
    <message>
        <source>well above</source>
        <translation>deutlich darüber</translation>
    </message>
    <message>
        <source>a little below</source>
        <translation>etwas darunter</translation>
    </message>
    <message>
        <source>well below</source>
        <translation>deutlich darunter</translation>
    </message>
    <message>
        <source>bpm</source>
        <translation>/min</translation>
    </message>
    <message>
        <source>Heart rate</source>
        <translation>Herzfrequenz</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Variability</source>
        <translation>Variabilität</translation>
    </message>
    <message>
        <source>SDNN</source>
        <translation>SDNN</translation>
    </message>
    <message>
        <source>Pace of its swings</source>
        <translation>Tempo der Schwankungen</translation>
    </message>
    <message>
        <source>breaths/min</source>
        <translation>Atemzüge/min</translation>
    </message>
    <message>
        <source>Breath</source>
        <translation>Atem</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>Not moving</source>
        <translation>Ohne Bewegung</translation>
    </message>
    <message>
        <source>{n} above usual</source>
        <translation>{n} darüber</translation>
    </message>
    <message>
        <source>{n} below usual</source>
        <translation>{n} darunter</translation>
    </message>
    <message>
        <source>above usual</source>
        <translation>über gewohnt</translation>
    </message>
    <message>
        <source>below usual</source>
        <translation>unter gewohnt</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>score {n}</source>
        <translation>Wert {n}</translation>
    </message>
    <message>
        <source>heart rate {n}</source>
        <translation>Herzfrequenz {n}</translation>
    </message>
    <message>
        <source>breath {n}</source>
        <translation>Atem {n}</translation>
    </message>
    <message>
        <source>The signal is clear, and your usual is well known.</source>
        <translation>Das Signal ist klar, und Ihr Gewohntes ist gut bekannt.</translation>
    </message>
    <message>
        <source>Fairly sure; it gets surer the longer the strap is worn.</source>
        <translation>Ziemlich sicher; je länger der Gurt getragen wird, desto sicherer.</translation>
    </message>
    <message>
        <source>Not very sure yet: little is known of your usual, or the signal is weak.</source>
        <translation>Noch nicht sehr sicher: Wenig ist über Ihr Gewohntes bekannt, oder das Signal ist schwach.</translation>
    </message>
    <message>
        <source>It does not ask during an exercise.</source>
        <translation>Während einer Übung wird nicht gefragt.</translation>
    </message>
    <message>
        <source>It would ask if this lasts a little longer.</source>
        <translation>Es würde fragen, wenn das noch etwas anhält.</translation>
    </message>
    <message>
        <source>It does not ask, because this is already easing.</source>
        <translation>Es wird nicht gefragt, weil es schon nachlässt.</translation>
    </message>
    <message>
        <source>It does not ask, because this is only just above the threshold.</source>
        <translation>Es wird nicht gefragt, weil es nur knapp über der Schwelle liegt.</translation>
    </message>
    <message>
        <source>It does not ask, because it is not sure enough.</source>
        <translation>Es fragt nicht, weil es nicht sicher genug ist.</translation>
    </message>
    <message>
        <source>It does not ask, because you paused it.</source>
        <translation>Es fragt nicht, weil Sie es pausiert haben.</translation>
    </message>
    <message>
        <source>It does not ask in the quiet hours.</source>
        <translation>Es fragt nicht in den Ruhezeiten.</translation>
    </message>
    <message>
        <source>It has asked often enough today.</source>
        <translation>Es hat heute oft genug gefragt.</translation>
    </message>
    <message>
        <source>It asked not long ago, and leaves you in peace for a while.</source>
        <translation>Es hat vor Kurzem gefragt und lässt Sie eine Weile in Ruhe.</translation>
    </message>
    <message>
        <source>It does not ask while the desktop wants quiet.</source>
        <translation>Es fragt nicht, solange der Desktop Ruhe möchte.</translation>
    </message>
    <message>
        <source>It has asked and waits for an answer.</source>
        <translation>Es hat gefragt und wartet auf Antwort.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Ruhe</translation>
    </message>
</context>
</TS>
