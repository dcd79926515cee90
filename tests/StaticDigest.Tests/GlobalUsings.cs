global using static System.FormattableString;
global using StaticDigest.Site.Language;
