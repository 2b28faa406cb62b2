@echo off
rem The start script for Windows: finds Python and hands over to zs beside this file.
where py >nul 2>nul
if %errorlevel%==0 (
  py -3 "%~dp0zs" %*
) else (
  python "%~dp0zs" %*
)
exit /b %errorlevel%
