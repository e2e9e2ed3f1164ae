; An installer for Windows, by Inno Setup 6: iscc /DVersion=0.1.0 packaging\windows\biofeedback.iss
; For one user, without administrator's rights. Removing it leaves every recording in the data folder.
#ifndef Version
  #error Version is missing
#endif

[Setup]
AppId={{7C0B2B3E-5C0E-4C1B-9B43-0B1F5E7A2D10}
AppName=Biofeedback
AppVersion={#Version}
AppPublisher=The biofeedback authors
DefaultDirName={autopf}\Biofeedback
DefaultGroupName=Biofeedback
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
OutputDir=..\..\dist
OutputBaseFilename=biofeedback-{#Version}-windows-x86_64
Compression=lzma2
SolidCompression=yes
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[Files]
Source: "..\..\dist\biofeedback\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\Biofeedback"; Filename: "{app}\biofeedback.exe"

[Run]
Filename: "{app}\biofeedback.exe"; Description: "{cm:LaunchProgram,Biofeedback}"; Flags: nowait postinstall skipifsilent
