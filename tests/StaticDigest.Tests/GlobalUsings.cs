global using StaticDigest.Site.Language;
global using static System.FormattableString;
