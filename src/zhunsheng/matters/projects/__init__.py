"""项目立项建审: an enterprise's project on its way through other offices' permits, accompanied by the centre."""
