@echo off
rem Runs Reeb on Windows: finds a JDK of version 25 or later by JAVA_HOME or on the PATH, and starts it as bin/reeb does elsewhere.
rem REEB_JAVA_OPTIONS adds options for the JVM, such as -Xmx8g.
setlocal
set "home=%~dp0.."
set "java=java.exe"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
set "version="
for /f "tokens=2 delims== " %%v in ('call "%java%" -XshowSettings:properties -version 2^>^&1 ^| findstr /c:"java.specification.version"') do set "version=%%v"
if not defined version goto none
if %version% LSS 25 goto none
set "options=-XX:TieredStopAtLevel=1"
for %%c in (run bench explore model predict) do if "%~1"=="%%c" goto computes
if "%~1"=="serve" goto serves
goto start

:computes
set "options=-XX:CompileCommand=quiet -XX:CompileCommand=CompileThresholdScaling,reeb.kernels.simd.*::*,0.03 -XX:CompileCommand=BackgroundCompilation,reeb.kernels.simd.*::*,false -Xmn128m --add-exports java.base/jdk.internal.module=ALL-UNNAMED"
goto start

:serves
set "options=-XX:CompileCommand=quiet -XX:CompileCommand=CompileThresholdScaling,reeb.kernels.simd.*::*,0.03 -XX:CompileCommand=BackgroundCompilation,reeb.kernels.simd.*::*,false -Xms64m -Xmx512m -Xmn40m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25 --add-exports java.base/jdk.internal.module=ALL-UNNAMED"
"%java%" -XX:+UseG1GC -XX:MaxRAMPercentage=60 -Djdk.reflect.useNativeAccessorOnly=true -Xlog:disable -Xlog:all=error:stderr --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true "-Dreeb.home=%home%" -Dreeb.terminal=false %options% %REEB_JAVA_OPTIONS% -cp "%home%\lib\*" reeb.cli.Reeb %*
exit /b %errorlevel%

:start
"%java%" -XX:+UseParallelGC -XX:MaxRAMPercentage=60 -Djdk.reflect.useNativeAccessorOnly=true -Xlog:disable -Xlog:all=error:stderr --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true "-Dreeb.home=%home%" -Dreeb.terminal=false %options% %REEB_JAVA_OPTIONS% -cp "%home%\lib\*" reeb.cli.Reeb %*
exit /b %errorlevel%

:none
echo reeb: needs a JDK of version 25 or later; install one, or set JAVA_HOME to it 1>&2
exit /b 1
