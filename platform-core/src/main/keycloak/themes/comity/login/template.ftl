<#import "footer.ftl" as loginFooter>
<#assign languageNames = {"en": "English", "zh-Hant": "中文（繁體）", "es": "Español", "fr": "Français", "ar": "العربية"}>
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!DOCTYPE html>
<html lang="${lang}" dir="${(locale.rtl)?then('rtl','ltr')}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="robots" content="noindex, nofollow">
  <title>${title!"Comity"}</title>
  <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/mark.svg">
  <#if properties.styles?has_content>
    <#list properties.styles?split(' ') as style>
  <link href="${url.resourcesPath}/${style}" rel="stylesheet">
    </#list>
  </#if>
  <script type="importmap">{"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}</script>
  <#if scripts??>
    <#list scripts as script>
  <script src="${script}" type="text/javascript"></script>
    </#list>
  </#if>
  <#if authenticationSession??>
  <script type="module">
    <#outputformat "JavaScript">
    import { checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    checkAuthSession(${authenticationSession.authSessionIdHash?c});
    </#outputformat>
  </script>
  </#if>
</head>
<body data-page-id="login-${pageId}">
<header class="masthead">
  <div class="masthead-inner">
    <span class="wordmark" lang="en" dir="ltr"><img src="${url.resourcesPath}/img/mark.svg" alt="" width="32" height="32">${realm.displayName!"Comity"}</span>
    <#if realm.internationalizationEnabled && locale.supported?size gt 1>
    <nav aria-label="${msg("languages")}">
      <ul class="languages">
        <#list languageNames?keys as tag>
          <#list locale.supported?filter(one -> one.languageTag == tag) as l>
        <li><a href="${l.url}" lang="${tag}" hreflang="${tag}"<#if tag == locale.currentLanguageTag> aria-current="true"</#if>>${languageNames[tag]}</a></li>
          </#list>
        </#list>
      </ul>
    </nav>
    </#if>
  </div>
</header>
<main>
  <div class="card">
    <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
      <#nested "show-username">
      <h1 id="kc-page-title"><#nested "header"></h1>
      <p class="as"><bdi id="kc-attempted-username">${auth.attemptedUsername}</bdi> <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
    <#else>
      <h1 id="kc-page-title"><#nested "header"></h1>
    </#if>
    <#if displayRequiredFields><p class="hint"><span aria-hidden="true">*</span> ${msg("requiredFields")}</p></#if>
    <#-- An action the application asked for needs no warning that it is to be completed. -->
    <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
      <p class="notice ${message.type}" role="alert">${kcSanitize(message.summary)?no_esc}</p>
    </#if>
    <div id="kc-content">
      <#nested "form">
      <#if auth?has_content && auth.showTryAnotherWayLink()>
        <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
          <input type="hidden" name="tryAnotherWay" value="on">
          <button class="button quiet wide" type="submit" id="try-another-way">${msg("doTryAnotherWay")}</button>
        </form>
      </#if>
      <#nested "socialProviders">
      <#if displayInfo><div id="kc-info"><#nested "info"></div></#if>
    </div>
  </div>
  <@loginFooter.content/>
</main>
</body>
</html>
</#macro>
